import { readPairs } from './pairs.ts'

// Made-up names in the shapes that letters have: parishes, branches, unions, students, "Friends of", forms in other languages, and other scripts.

/** One body, and so plainly that no person need look where its place or country is the same. */
const equal = readPairs(`
  Alder Valley Women's Institute ~ Alder Valley Womens' Institute
  Friends of Fernhill Park ~ FRIENDS OF FERNHILL PARK
  Friends of Fernhill Park ~ The Friends of Fernhill Park
  Fernhill & District Residents' Association ~ Fernhill and District Residents Association
  Fernhill Civic Society Limited ~ Fernhill Civic Society
  Fernhill Trust Company Limited by Guarantee ~ Fernhill Trust Ltd
  Diocese of Alderbury ~ The Diocese of Alderbury
  Fernhill Students' Union ~ Fernhill Student's Union
  Bramblewick Students' Union ~ Bramblewick Students Union
  Fernhill Community Energy Ltd (FCE) ~ Fernhill Community Energy
  Fernhill – Alder Cycle Forum ~ Fernhill-Alder Cycle Forum
  Fernhill / Alder Cycle Forum ~ Fernhill/Alder Cycle Forum
  “Green Fernhill” ~ Green Fernhill
  Fernhill Trust UK ~ Fernhill Trust (UK)
  Naturfreunde Erlenau e.V. ~ NATURFREUNDE ERLENAU E.V.
  Fundación Río Claro ~ Fundacion Rio Claro
  Associazione Bosco Chiaro APS ~ Associazione Bosco Chiaro
  L’Association des Aulnes ~ Association des Aulnes
  L'Aulnaie Verte ~ Aulnaie verte
  L’Albero Verde Onlus ~ Albero Verde
  Les Amis de l’Aulnaie ~ Amis de l'Aulnaie
  Elzenhof B.V. ~ Elzenhof
  Y Gymdeithas Werdd Cyf ~ Gymdeithas Werdd
  Comhairle na Coille Teo ~ Comhairle na Coille
  København Cykler ~ Kobenhavn Cykler
  Lepkové Údolí, z. s. ~ Lepkové Údolí
  Σύλλογος Πράσινη Γη ~ ΣΥΛΛΟΓΟΣ ΠΡΑΣΙΝΗ ΓΗ
  Зелена Долина ~ «Зелена Долина»
  一般社団法人みどりの会 ~ みどりの会
  NPO法人みどりの会 ~ みどりの会
  みどりの会 ~ みどりの会
  財團法人綠色家園 ~ 綠色家園
  绿色家园有限公司 ~ 绿色家园
  사단법인 초록모임 ~ 초록모임
  사단법인초록모임 ~ 초록모임
  جمعية الأمل ~ جمعية الامل
  עמותת יער ירוק ~ עמותת יער ירוק (ע"ר)
`)

/** One body, as a person sees; the rule may only ask. */
const typedOtherwise = readPairs(`
  Fernhill Parish Council ~ Parish Council of Fernhill
  Fernhill PC ~ Fernhill Parish Council
  Alderbury TC ~ Alderbury Town Council
  University of Fernhill ~ Fernhill University
  Fernhill SU ~ Fernhill Students' Union
  University of Fernhill Students' Union ~ Fernhill University Student Union
  Alderbury Diocese ~ Diocese of Alderbury
  Friends of Fernhill Park ~ Friends of Fernhil Park
  Friends of Fernhill Park ~ Fernhill Park Friends
  XR Alderbury ~ Alderbury Extinction Rebellion
  Extinction Rebelion Alderbury ~ Extinction Rebellion Alderbury
  Union of Alder Workers - UAW ~ Union of Alder Workers (UAW)
  UAW (Union of Alder Workers) ~ Union of Alder Workers
  Fernhill Trades Council ~ Fernhill Trades Union Council
  Fernhill TUC ~ Fernhill Trades Union Council
  UNISON Alderbury Branch ~ Alderbury UNISON
  Unite the Union ~ Unite
  NEU Alderbury ~ National Education Union Alderbury
  Alderbury CND ~ Alderbury Campaign for Nuclear Disarmament
  St Mary's Church, Alderbury ~ St Mary Alderbury
  St Mary's Church Alderbury ~ Church of St Mary, Alderbury
  St. Mary the Virgin, Alderbury ~ St Mary's, Alderbury
  Alderbury Methodist Church ~ Methodist Church Alderbury
  PCC of St Mary Alderbury ~ St Mary Alderbury Parochial Church Council
  Fernhill Women's Institute ~ Women's Institute Fernhill
  Fernhill in Transition ~ Transition Fernhill
  Sustainable Fernhill ~ Sustainable Fernhill Group
  Fernhill Climate Action ~ Fernhill Climate Action Network
  Fernhill Cycling Campaign ~ Fernhill Cycle Campaign
  Fernhill Cyclists ~ Cycling Fernhill
  Alder Theatre Company ~ Alder Theater Company
  Amnesty International UK ~ Amnesty International
  Fernhill Trust (formerly Alder Fund) ~ Fernhill Trust
  Fernhill Trust trading as Alder Fund ~ Alder Fund
  Fernhill Trust (Registered Charity 123456) ~ Fernhill Trust
  Fernhill Food Bank ~ Fernhill Foodbank
  Fernhill Quakers ~ Fernhill Quaker Meeting
  Alderbury Churches Together ~ Churches Together in Alderbury
  Royal Society for the Protection of Birds ~ RSPB
  Oxfam GB ~ Oxfam
  Cyfeillion Dôl Wern / Friends of Wern Meadow ~ Friends of Wern Meadow
  Naturfreunde Erlenau ~ Erlenau Naturfreunde
  Grüner Wald Erlenau ~ Gruener Wald Erlenau
  Müller-Stiftung ~ Mueller Stiftung
  København Cykler ~ Koebenhavn Cykler
  Århus Skov ~ Aarhus Skov
  みどりの会 ~ ミドリの会
  Центр «Зелена Долина» ~ Зелена Долина Центр
  جمعية الأمل الخيرية ~ جمعية الأمل
`)

/** A part beside the whole, or two parts: two bodies, and a person may be asked. Never joined. */
const branches = readPairs(`
  Extinction Rebellion Alderbury ~ Extinction Rebellion Fernhill
  XR Alderbury ~ XR Fernhill
  UNISON ~ UNISON Alderbury Branch
  UNISON Alderbury Branch ~ UNISON Fernhill Branch
  Unite the Union ~ Unite the Union South West Region
  Unite South West ~ Unite South East
  Unite ~ Unite SE
  Sierra Club ~ Sierra Club SC
  Sierra Club NV ~ Sierra Club SC
  Diocese of Alderbury ~ Diocese of Fernhill
  Fernhill Trust ~ Fernhill Trust (UK)
  Fernhill Trust ~ Fernhill Trust Wales
  Fernhill Trust Cymru ~ Fernhill Trust Scotland
  National Education Union ~ National Education Union, Alderbury District
  UCU University of Alderbury ~ UCU University of Fernhill
  Alder and Fernhill Green Party ~ Green Party
  Alderbury Labour Party ~ Fernhill Labour Party
  Quakers in Britain ~ Alderbury Quakers
  Citizens Advice ~ Citizens Advice Alderbury
  Age UK Alderbury ~ Age UK
  Age UK Alderbury ~ Age UK Fernhill
  Mind in Alderbury ~ Mind in Fernhill
  1st Alderbury Scouts ~ 2nd Alderbury Scouts
  Rotary Club of Alderbury ~ Rotary Club of Alderbury North
  Alderbury Women's Institute ~ Alderbury Evening Women's Institute
  University of Alderbury ~ University of Alderbury Students' Union
  Caritas Alderbury ~ Caritas Fernhill
  Greenpeace Deutschland ~ Greenpeace Österreich
  Union Syndicale Aulnaie ~ Union Syndicale Chênaie
`)

/** Two bodies, however alike. */
const different = readPairs(`
  Alderbury Women's Institute ~ Alderley Women's Institute
  Great Alder Women's Institute ~ Little Alder Women's Institute
  Alder Magna Women's Institute ~ Alder Parva Women's Institute
  Alder-on-Sea Women's Institute ~ Alder-on-the-Hill Women's Institute
  Alder Green Women's Institute ~ Alder Heath Women's Institute
  Alder Parish Council ~ Alder Parochial Church Council
  Alder Town Council ~ Alder Parish Council
  Alder PC ~ Alder TC
  Alder County Council ~ Alder City Council
  Alder District Council ~ Alder Borough Council
  Alder Council ~ Elder Council
  St Mary's Church, Alderbury ~ St Mary's Church, Fernhill
  St John's Church, Alderbury ~ St James' Church, Alderbury
  St Mary's Alder ~ St Martin's Alder
  Holy Trinity, Alderbury ~ Holy Trinity, Fernhill
  All Saints, Alder ~ All Souls, Alder
  Alder Baptist Church ~ Alder Methodist Church
  University of Alderbury ~ Alderbury Metropolitan University
  University of East Alder ~ University of West Alder
  Friends of Fernhill Park ~ Friends of Alder Park
  Friends of Fernhill Park ~ Friends of Fernhill Wood
  Friends of Fernhill Park ~ Fernhill Park School
  Friends of the Alder ~ Friends of the Elder
  Amis de la Terre ~ Amis de la Mer
  Climate Action Alder ~ Climate Action Ash
  Alder Cycling Club ~ Alder Running Club
  Alder Refugee Support ~ Alder Refugee Welcome
  Alder Church of England Primary School ~ Alder Roman Catholic Primary School
  Stop Alder Airport ~ Stop Ash Airport
  Union of Alder Workers ~ Union of Ash Workers
  Alder Farmers' Union ~ Alder Farmers Market
  North Alder Labour Party ~ South Alder Labour Party
  NEU Alderbury ~ NASUWT Alderbury
  NEU Alderbury ~ National Education Union Fernhill
  Doctors for Peace ~ Teachers for Peace
  Unity ~ Unite
  United Alderbury ~ Unite Alderbury
  Fundación Río Claro ~ Fundación Río Verde
  Asociación de Mujeres de Aliso ~ Asociación de Mujeres de Olmo
  Bürgerinitiative Erlenau ~ Bürgerinitiative Buchenau
  Коаліція Зелена Долина ~ Коаліція Зелений Ліс
  みどりの会 ~ あおいの会
  جمعية الأمل ~ جمعية النور
  녹색연합 ~ 환경연합
  绿色家园 ~ 绿色和平
  100 Days Alder ~ 10 Days Alder
  Alder 2030 ~ Alder 2040
  NUS ~ NUT
`)

export const byKind = { equal, typedOtherwise, branches, different }
