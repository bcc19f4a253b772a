/** Words as they are after folding: small letters, no accents, no full stops. */
const wordsOf = (text: string): string[] => text.trim().split(/\s+/)

/**
 * Legal forms, which say nothing of who a body is, each with the one it is another spelling of. They count at the end of a name; those of a
 * few languages stand at its beginning.
 */
const spellings: Record<string, string> = {
  ltd: 'limited|ltd|limited by guarantee|company limited by guarantee|clg|cyf|cyfyngedig|teo|teoranta|company limited|co ltd|pty ltd|pty limited|pte ltd|pvt ltd|private limited',
  cic: 'cic|community interest company',
  cio: 'cio|scio|charitable incorporated organisation|scottish charitable incorporated organisation',
  inc: 'inc|incorporated',
  llp: 'llp|limited liability partnership',
  plc: 'plc|public limited company',
  ev: 'ev|eingetragener verein',
  gmbh: 'gmbh|ggmbh|gemeinnutzige gmbh|mbh',
  ug: 'ug|gug|ug haftungsbeschrankt',
  asbl: 'asbl|association sans but lucratif|vzw|vereniging zonder winstoogmerk|aisbl|ivzw',
  ac: 'ac|asociacion civil',
  sacv: 'sa de cv|s de rl de cv|sapi de cv',
  sa: 'sa',
  spa: 'spa',
  srl: 'srl|sarl|scrl|sprl',
  ltda: 'ltda|lda|limitada',
  odv: 'odv|organizzazione di volontariato',
  aps: 'aps|associazione di promozione sociale',
  onlus: 'onlus',
  zs: 'zs|zapsany spolek',
  oo: 'ооо|ано|нко|го|громадська організація',
  ltdcn: '有限公司|股份有限公司',
  er: 'ע ר|ער',
}
const alone = 'llc lp ets asd sas scop scic sca scarl sccl bv nv vof cvba ag kg ohg eg se ab hb oy oyj ry asa as ans da ek kft bt zrt nyrt doo sro zoo sl slu sc iap ops zu sdn bhd eirl snc ivs'
const legalForms = new Map([...Object.entries(spellings).flatMap(([form, all]) => all.split('|').map((words) => [words, form] as const)), ...wordsOf(alone).map((word) => [word, word] as const)])
/**
 * Where English is spoken these are other things as well: an athletic club, an action group, South Carolina, South East. There a name with one of them and
 * the name without are a question; elsewhere they are forms like any other.
 */
export const doubtfulForms = new Set(wordsOf('ac sa se sc sca sas nv ag eg ek kg hb lp da ans sl zu iap ops'))

const longestForm = Math.max(...[...legalForms.keys()].map((words) => words.split(' ').length))
const leadingForms = new Set(wordsOf('stichting asbl vzw aisbl ооо ано го onlus npo 社團法人 財團法人 사단법인 재단법인 一般社団法人 公益財団法人 特定非営利活動法人'))

/** Written without a space before or after the name. */
const glued = '一般社団法人|公益社団法人|一般財団法人|公益財団法人|特定非営利活動法人|認定npo法人|npo法人|社会福祉法人|社團法人|財團法人|社団法人|財団法人|사단법인|재단법인|사회복지법인'
const isGlued = new RegExp(`^(?:${glued})(?=.{2})|(?<=.{2})(?:${glued}|股份有限公司|有限公司)$`, 'u')

/** What is left of a name without its legal forms, and which these were. Where nothing else would be left, they are its name. */
export function withoutLegalForm(words: string[]): { words: string[]; forms: string[] } {
  let left = words
  const forms: string[] = []
  while (left.length > 1) {
    const length = Array.from({ length: Math.min(longestForm, left.length - 1) }, (_, at) => Math.min(longestForm, left.length - 1) - at).find((count) => legalForms.has(left.slice(-count).join(' ')))
    if (length === undefined) break
    forms.push(legalForms.get(left.slice(-length).join(' '))!)
    left = left.slice(0, -length)
  }
  while (left.length > 1 && leadingForms.has(left[0]!)) {
    forms.push(left[0]!)
    left = left.slice(1)
  }
  for (const at of new Set([0, left.length - 1])) {
    const form = isGlued.exec(left[at]!)?.[0]
    if (form === undefined) continue
    forms.push(legalForms.get(form) ?? form)
    left = left.with(at, left[at]!.replace(isGlued, ''))
  }
  return { words: left, forms }
}

export const leadingArticles = new Set(wordsOf('the an a le la les el los las lo il gli i der die das het de den det y yr o os as els az'))

/** "and" in the languages of letters, where it stands between two words. */
export const conjunctions = new Set(wordsOf('and et und og och en ja ve und und i y e и και և ו'))

/** Small words, of which nothing hangs: "of the" or "for" is easily left out or mistaken. */
export const smallWords = new Set(wordsOf('the a an of and for in on at to by with from de del della dei delle di do da dos das des du der die den dem das fur von van voor per para pour por pro le la les el los las il lo gli et und un une el al en im am zu zur ac ar y yr i и в на за'))

/** Written short as often as in full. */
export const writtenShort = new Map(
  Object.entries({
    wi: 'women institute',
    wis: 'women institute',
    xr: 'extinction rebellion',
    foe: 'friend earth',
    st: 'saint',
    ss: 'saint',
    sta: 'santa',
    ste: 'sainte',
    rc: 'roman catholic',
    urc: 'united reformed church',
    pcc: 'parochial church council',
    pc: 'parish council',
    tc: 'town council',
    su: 'student union',
    cycling: 'cycle',
    cyclist: 'cycle',
    cyclists: 'cycle',
    u3a: 'university third age',
    natl: 'national',
    nat: 'national',
    intl: 'international',
    assoc: 'association',
    assn: 'association',
    asoc: 'asociacion',
    soc: 'society',
    univ: 'university',
    dept: 'department',
    cttee: 'committee',
    govt: 'government',
    ctr: 'centre',
    fed: 'federation',
    coop: 'cooperative',
    mt: 'mount',
    center: 'centre',
    organization: 'organisation',
    program: 'programme',
    labor: 'labour',
  }).map(([short, full]) => [short, full.split(' ')] as const),
)

/** What many names have in common, in the singular: what kind of body it is, and what it is about. Who it is stands in the other words. */
export const commonWords = new Set(
  wordsOf(`
    action activity activist advisory advocacy affair agency aid alliance allotment animal art assembly associate association athletic
    baptist bank benefice bicycle bird board body book branch business cafe campaign campaigner care catholic cathedral central centre chamber change chapel chapter
    charity child children choir christian church cinema circle citizen city civic civil class clean climate club coalition collective college committee common commission
    community company conference conversation confederation congregation congress conservation consumer cooperation cooperative coordination corporation council country county creative crisis culture cultural cycle cycling cyclist
    democracy democratic department development digital diocese diocesan direct disability district
    ecchurch eco ecochurch ecological ecology economic economy ecumenical education educational emergency employee energy enterprise environment environmental environmentalist equality equity event
    fair fairtrade faith family farm farmer federation fellowship festival fitness food footpath forum foundation free freedom friend fund future
    gallery garden gender general global government green greener group grower growing guild
    health help heritage history home hospital house housing hub human
    independent industry information initiative institute institution interfaith international investment
    joint justice kitchen labour land law league learning legal library library life limited literature living local low
    management market medical medicine meeting member men mental methodist ministry mission mosque mother movement museum music mutual
    nation national natural nature neighbour neighbourhood network net office officer online open organic organisation orchestra outreach
    parent parish parochial park partner partnership party pastoral path peace people permaculture physical plan planet planning plastic police policy political poverty primary programme progressive project property protection public
    reform reformed refugee regional register religious repair research residency resident resource response restaurant right river road roman rural
    saint school science secondary section service shop small social society solidarity solution southern space spiritual sport staff student study support surgery sustainability sustainable synagogue
    teacher team temple tenant theatre third tourism town trade tradition training transition transport travel treatment tree trust
    union united university urban user village virgin visitor voice voluntary volunteer walk walker war waste water welfare wild wilder wildlife woman work worker working workshop world worship
    youth zero zone
    asociacion associacao associazione association asamblea campana central centro coalicion comite comision comunidad confederacion consejo coordinadora derecho desarrollo economia educacion federacion foro fundacion fundacao grupo humano instituto internacional justicia mujer mundo nacional observatorio organizacion plataforma proyecto pueblo red rede salud servicio sindicato social sociedad solidaridad trabajador tierra union universidad
    amis centre club collectif comite commune confederation coordination culture defense developpement droit ecole environnement federation femme fondation forum groupe institut international justice ligue maison mouvement national observatoire organisation paix paysanne plateforme regional reseau sante social societe solidarite syndicat terre travail union universite
    arbeitskreis bund bundnis forum freunde gemeinschaft gesellschaft gruppe initiative institut kirche kirchengemeinde netzwerk stiftung umwelt verband verein welt zentrum
    amici associazione centro comitato consorzio cooperativa coordinamento federazione fondazione gruppo istituto movimento rete societa unione
    vereniging netwerk platform beweging werkgroep bond
  `),
)

/** Whom places of worship are named after, up and down a country: such a name alone does not tell which. */
export const dedications = new Set(wordsOf('all andrew anne barnabas christ david edmund emmanuel francis george giles heart holy immanuel james john joseph lady lawrence luke margaret mark martin mary matthew michael nicholas our patrick paul peter philip sacred spirit stephen thomas trinity virgin'))

/** Not a slip for a common word, although it is one letter away. */
export const noSlip = new Set(wordsOf('unite unity gruner greek paris worth greet marke forrest wells bread reading broad boars'))
