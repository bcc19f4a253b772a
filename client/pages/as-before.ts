import type { LoaderFunctionArgs } from 'react-router'
import { site } from '../context.ts'
import { languageOf } from './public/asked.ts'

/** For loaders of pages that belong to no campaign: they speak as the page did that led to them (`useGoingOn`). */
export const asBefore = ({ context, request }: Pick<LoaderFunctionArgs, 'context' | 'request'>) => ({ locale: languageOf(new URL(request.url).searchParams).lang ?? context.get(site).locale })
