import * as contract from '#contracts/pictures.ts'
import { anyone } from '../http/gates.ts'
import { route } from '../http/route.ts'
import { readPicture } from './read-picture.ts'

export const pictureRoutes = [route(contract.readPicture, anyone, ({ services, input, caller, reply }) => readPicture(services, { id: input.id, caller, reply }))]
