/** What a person who knows both would say: one body, a branch beside the whole or another branch of it, or two bodies. */
export type Label = 'same' | 'branch' | 'different'

export const readPairs = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' ~ ') as [string, string])

/** One body, and so plainly that no person need look where its place or country is the same. */
const equal = readPairs(`
  Oak Trust ~ OAK TRUST
  Oak Trust ~ The Oak Trust Ltd.
  Oak Trust ~ Oak  Trüst (OT)
  Harwell Women's Institute ~ Harwell Women’s Institute
  Harwell Women's Institute ~ HARWELL WOMENS INSTITUTE
  Wheldrake Womens Institute ~ Wheldrake Women's Institute
  Harold Hill Womble’s ~ Harold Hill Wombles
  Friends of the Earth, Eastbourne ~ Friends of the Earth Eastbourne
  Mothers Climate Action Network, Leigh-on-Sea ~ Mothers Climate Action Network Leigh on Sea
  St.Albans Friends of the Earth ~ St Albans Friends of the Earth
  St. Joseph's Parish Dinnington ~ St Joseph’s Parish, Dinnington
  Solar Sisters C.I.C ~ Solar Sisters CIC
  Solar Sisters C.I.C. ~ Solar Sisters Community Interest Company
  refill revolution limited ~ Refill Revolution Ltd
  Environment Kirklees Ltd. ~ Environment Kirklees
  Bulphan Village Hall CIO ~ Bulphan Village Hall
  Bulphan Village Hall ~ Bulphan Village Hall (CIO)
  Lane Clark & Peacock LLP ~ Lane Clark and Peacock
  Hawkesbury & Horton Women's Institute ~ Hawkesbury and Horton Women's Institute
  Ashburnham + Penhurst Women's Institute ~ Ashburnham & Penhurst Women's Institute
  P & G Wells Bookshop ~ P&G Wells Bookshop
  Purdie & Swan ~ PURDIE AND SWAN
  The Brooks Shopping Centre ~ Brooks Shopping Centre
  The Ramsgate Society ~ Ramsgate Society
  Hendreds Environment Group (HEG) ~ Hendreds Environment Group
  Action on Climate Emergency (ACE) Settle and area ~ Action on Climate Emergency Settle & Area
  World Wide Fund for Nature (WWF) ~ World Wide Fund for Nature
  European Digital Rights (EDRi) ~ European Digital Rights
  Associação Nacional para o Software Livre (ANSOL) ~ Associacao Nacional para o Software Livre
  The Electronic Frontier Foundation (EFF) ~ Electronic Frontier Foundation
  The OpenStreetMap Foundation (OSMF) ~ OpenStreetMap Foundation
  Woking Environment Action (WEAct) ~ Woking Environment Action
  Associació Salut i Agrocologia ( ASiA ) ~ Associació Salut i Agrocologia
  KDE e.V. ~ KDE
  Codeberg e.V. ~ Codeberg eV
  PowerShift e. V. ~ Powershift
  Haus am Fluss gGmbH ~ Haus am Fluss
  Brot und Rosen ~ Brot & Rosen
  Jugend & Umwelt e.V. ~ Jugend und Umwelt
  Osservatorio Nessuno OdV ~ Osservatorio Nessuno
  Acqua e Terra Onlus ~ Acqua & Terra
  Terre et Vie ASBL ~ Terre & Vie
  Ciel Vert vzw ~ Ciel Vert
  Voedsel en Land vzw ~ Voedsel & Land
  Stichting Schoon Water ~ Schoon Water
  L’Atelier Vert SARL ~ L'Atelier Vert
  Iniciativas para El Desarrollo de la Mujer Oaxaqueña AC (IDEMO) ~ Iniciativas para el Desarrollo de la Mujer Oaxaqueña A.C. (IDEMO)
  Salud y Vida A.C. ~ Salud & Vida A. C.
  FUNDACIÓN SALUD Y VIDA ~ Fundación Salud y Vida
  Fundación Vía Libre ~ Fundacion Via Libre
  Los Amigos del Bosque ~ Amigos del Bosque
  Terra Viva Ltda ~ Terra Viva
  Obra Nova S.A. ~ Obra Nova SA
  Grønn Framtid AS ~ Grønn Framtid
  Jord og Hav ~ Jord & Hav
  Jord och Skog AB ~ Jord & Skog
  Suomen Metsä ry ~ Suomen Metsa
  Čistá Řeka z.s. ~ Čistá Řeka
  Data Stream Pty Limited ~ Data Stream
  Alder Community Aid, Inc. ~ Alder Community Aid
  DFL-UK ~ DFL UK Ltd
  A.N.P.E. ~ ANPE
  11.11.11 ~ 11 11 11
  /e/ Foundation ~ e Foundation
  ADAM Architecture and <br>ADAM Urbanism ~ ADAM Architecture & ADAM Urbanism
  Foodbank Friends 🧡 ~ Foodbank Friends
  حملة - المركز العربي لتطوير الإعلام الاجتماعي ~ حملة المركز العربي لتطوير الاعلام الاجتماعي
  کانون مدافعان حقوق بشر ~ كانون مدافعان حقوق بشر
  האגודה לזכויות האזרח בישראל ~ האגודה לזכויות האזרח בישראל (ע״ר)
  日本弁護士連合会 ~ 日本弁護士連合会 
  台灣人權促進會 ~ 臺灣人權促進會
  Ελληνική Ένωση για τα Δικαιώματα του Ανθρώπου ~ ΕΛΛΗΝΙΚΗ ΕΝΩΣΗ ΓΙΑ ΤΑ ΔΙΚΑΙΩΜΑΤΑ ΤΟΥ ΑΝΘΡΩΠΟΥ
  Центр громадянських свобод ~ ЦЕНТР ГРОМАДЯНСЬКИХ СВОБОД
  ГО Центр громадянських свобод ~ Центр громадянських свобод
  Зелёный мир ~ Зеленый мир
  მედიის განვითარების ფონდი ~ Მედიის განვითარების ფონდი
  Helsinki Yurttaşlar Derneği ~ Helsinki Yurttaslar Dernegi
`)

/** One body, as a person sees; the rule may only ask. */
const typedOtherwise = readPairs(`
  Wheldrake Womans Institute ~ Wheldrake Women's Institute
  St Edmund Livesimply Group ~ St Edmunds Livesimply Group
  Green spece friends ~ Green Space Friends
  Oxshott Village Women's Institue ~ Oxshott Village Women's Institute
  Anglesey Federation Womens Insitute ~ Anglesey Federation Women's Institute
  Mothers Climate Aaction Network, Cambridge ~ Mothers Climate Action Network, Cambridge
  Moiddleton, Aislaby and Wrelton Women's Institute ~ Middleton, Aislaby and Wrelton Women's Institute
  Sustainable Thorton Heath ~ Sustainable Thornton Heath
  Friends of Belle Isle Pak ~ Friends of Belle Isle Park
  Nailsea Climate Emergency Group ~ Nailsea climate emergency
  One Planet Abingdon Climate Emergency Centre ~ One Planet Abingdon Climate Emergency
  The Bourne Parish and Tilford ~ The Bourne Parish
  Christ Church, Lancaster ~ Christ Church Lancaster Ecochurch
  Christ Church EcoChurch Group ~ Christ Church Eco Church Group
  People & Planet Group, St. Stephen's Church ~ People & Planet, St. Stephen's Church
  WinACC ~ Winchester Action on the Climate Crisis
  WinACC ~ Winchester Action on Climate Change
  Ely City WI ~ Ely City Women's Institute
  Hanley Castle W.I. ~ Hanley Castle Women’s Institute
  Menith Wood WI, Worcestershire Federation ~ Menith Wood Women's Institute
  Womens Institute (Brandsby) ~ Brandsby Women's Institute
  XR Shrewsbury ~ Extinction Rebellion Shrewsbury
  Bristol FoE ~ Bristol Friends of the Earth
  Friends of the Earth, Eastbourne ~ Eastbourne Friends of the Earth
  Greenpeace Bristol ~ Bristol Greenpeace
  Cardigan Extinction Rebellion ~ Extinction Rebellion Cardigan
  Climate Action Ilkley ~ Ilkley Climate Action
  Transition Milton Keynes ~ Transition Town Milton Keynes
  North Yorkshire West Federation Women's Institute ~ North Yorkshire West Federation of Women's Institutes
  Bedfordshire County Federations of WIs ~ Bedfordshire County Federation of Women's Institutes
  St Mary’s Isles of Scilly WI ~ Saint Mary's, Isles of Scilly Women's Institute
  Repair Cafe Gosport ~ Gosport Repair Café
  Hadlow Carbon Community ~ Hadlow Low Carbon Community
  Walton-on-Thames Repair Cafe CIC ~ Repair Café Walton on Thames
  Tonbridge Repair Cafe ~ Tonbridge Repair Cafes
  Holme Valley Climate Action Partnership ~ Holme Valley Climate Action
  EcoDewi ~ Eco Dewi
  Green space SOS ~ GreenspaceSOS
  F-Droid ~ FDroid
  WildCookham CIO ~ Wild Cookham
  Oak Trsut ~ Oak Trust
  Wimbrone War on Waste ~ Wimborne War on Waste
  Willoughby Women's Institute ~ Wiloughby Women's Institute
  Guilford Environmental Forum ~ Guildford Environmental Forum
  The Catholic parishes of Kenilworth ~ Catholic Parish of Kenilworth
  St Matthew with St Paul C of E Church ~ St Matthew with St Paul Church of England
  WWF ~ World Wide Fund for Nature (WWF)
  FSFE ~ Free Software Foundation Europe
  EFF ~ The Electronic Frontier Foundation (EFF)
  IATP ~ Institute for Agriculture & Trade Policy (IATP)
  ANSOL ~ Associação Nacional para o Software Livre (ANSOL)
  Chaos Computer Club (CCC) ~ CCC
  Tax Justice Aotearoa ~ Tax Justice Aotearoa New Zealand
  Third World Network ~ Third World Network (Penang)
  FEMNET - African Women's Development and Communication Network ~ African Women's Development and Communication Network
  Institute for Planetary Syntheisis ~ Institute for Planetary Synthesis
  Oilfelds Workers' Trade Union ~ Oilfields Workers' Trade Union
  Fundación Mexicana para la Planeación Familiara ~ Fundación Mexicana para la Planeación Familiar
  Indonesia People's Strugle Union ~ Indonesia People's Struggle Union
  Ekumenická akademie (Ecumenical Academy) ~ Ekumenická akademie
  Public Health Association NZ ~ Public Health Association
  National organization of Government employees ~ National Organisation of Government Employees
  African Center for Tax and Governance ~ African Centre for Tax and Governance
  Caribbean Assoc. for Feminist Research & Action ~ Caribbean Association for Feminist Research and Action
  Osman Tennis Club ~ Osman Tennis
  Kingsgate Books & Prints ~ Kingsgate Books and Print
  Bacardi Martini ~ Bacardi-Martni Ltd
  Ряд Мемориал ~ Мемориал Ряд
  진보 네트워크센터 ~ 진보네트워크센터
  日本 弁護士 連合会 ~ 日本弁護士連合会
  می‌دان حقوق بشر ~ می دان حقوق بشر
  Oak Trust Ltd ~ Oak Trust CIC
`)

/** A part beside the whole, or two parts: two bodies, and a person may be asked. Never joined. */
const branches = readPairs(`
  Extinction Rebellion ~ Extinction Rebellion Romsey
  Extinction Rebellion ~ Cardigan Extinction Rebellion
  Extinction Rebellion ~ XR Shrewsbury
  Extinction Rebellion Bangor ~ Extinction Rebellion Romsey
  Greenpeace ~ Greenpeace Bristol
  Greenpeace Bristol ~ Greenpeace Portsmouth
  Green Christian ~ Green Christian St Albans
  Green Space Friends ~ Green Space Friends Workington
  Friends of the Earth International ~ Friends of the Earth Europe
  Friends of the Earth International ~ Friends of the Earth Australia
  Bristol Friends of the Earth ~ Southampton Friends of the Earth
  Social Watch ~ Social Watch Benin
  ATTAC Argentina ~ ATTAC Austria
  ActionAid International ~ ActionAid France
  Third World Network ~ Third World Network TWN-AFRICA
  The Free Software Foundation (FSF) ~ The Free Software Foundation Europe (FSFE)
  Council of Canadians ~ Northumberland Chapter of the Council of Canadians
  ARTICLE 19 ~ ARTICLE 19 (UK)
  Oxfam Network ~ Oxfam Network (USA)
  Market Drayton Branch, Shropshire Wildlife Trust ~ Shropshire Wildlife Trust
  Missionary Society of St. Columban ~ Missionary Society of St Columban Australia
  Women's Institute ~ Harwell Women's Institute
  Winchester CTC, part of Cycling UK ~ Cycling UK
  Amigos de la Tierra Argentina ~ Amigos de la Tierra América Latina y el Caribe (ATALC)
  Labour Party ~ Winchester Labour Party
  참여연대 ~ 참여연대 부산
  Центр громадянських свобод ~ Центр громадянських свобод Львів
  Greenpeace España ~ Greenpeace Italia
`)

/** Two bodies, however alike. */
const different = readPairs(`
  Harwell Women's Institute ~ Hinderwell Women's Institute
  Hadlow Women's Institute ~ Hadlow Community Allotment
  Burley Women’s Institute ~ Burnley Women's Institute
  Barton Women's Institute ~ Warton Women's Institute
  Henley Women's Institute ~ Hanley Women's Institute
  Milton Women's Institute ~ Malton Women's Institute
  Tilford Parish Council ~ Telford Parish Council
  Alton Climate Action Network ~ Acton Climate Action Network
  Whitby Women's Institute ~ Whitley Women's Institute
  Stapleford WI ~ Lyghe WI
  Ely City WI ~ Ely City Council
  Newtown Women's Institute ~ Newtown Linford Biodiversity Group
  Wellington Women's Institute ~ Transition Town Wellington
  Bulphan Women's Institute ~ Bulphan Village Hall CIO
  Bulphan Village Community Forum ~ Bulphan Village Hall CIO
  Havant Climate Action ~ Havant Climate Alliance
  Havant Climate Action ~ Havant Friends of the Earth
  Fairtrade Lancashire ~ Fairtrade Portishead
  Zero Carbon Dorset ~ Zero Carbon Guildford
  Zero Carbon Shropshire ~ Zero Carbon Harrogate
  Sustainable Devizes ~ Sustainable Bridgnorth
  Transition Belper ~ Transition Dover
  Plastic Free Okehampton ~ Plastic Free Thornbury
  Greening Ringwood ~ Greening Tetbury
  Powys Brecknock Federation of Women’s Institutes ~ Powys Radnor Federation Women's Institutes
  Powys Montgomery Federation of Women's Institutes ~ Northamptonshire County Federation of Women's Institutes
  Hope Valley Climate Action ~ Dane Valley Climate Action Group
  Nottinghamshire Wildlife Trust ~ Wiltshire Wildlife Trust
  Wiltshire Wildlife Trust ~ Wiltshire Wildlife Community Energy
  Bookham Baptist Church ~ Stenhouse Baptist Church
  Uckfield Baptist Church ~ Carey Baptist Church (Bronze EcoChurch)
  Castle Methodist Church, Colchester ~ Sheldon Road Methodist Church
  St Mary's Church, Alder ~ St Mark's Church, Alder
  St Paul's church, Tongham ~ St Peter's Church, Tongham
  All Saints Church, Allesley ~ All Saints Church, Leamington
  Christ Church, Lancaster ~ Christ Church, Winchester
  Parish of Brentford ~ Parish of Herne Hill
  Horsham Eco Churches ~ Wivelsfield Eco Church
  Shipley Town Council ~ Shipley Fairtrade Group
  Drayton Civic Society ~ Drayton Writers
  Drayton Civic Society ~ Beeston Civic Society
  Mothers Climate Action Network Highams Park ~ Mothers Climate Action Network, Cambridge
  Radley Environment Group ~ Ryedale Environment Group
  Saline Environment Group ~ Longridge Environment Group
  Abingdon Carbon Cutters ~ Rose Hill and Iffley Low Carbon
  Hampshire Cultural Trust ~ Hampshire History Trust
  University of Winchester ~ University of Southampton
  University of Winchester ~ Winchester College
  Winchester College ~ Winchester Cathedral
  St Bede Church of England Primary School ~ St Peter's Catholic Primary School
  Cycle Gosport ~ Cycle Hayling
  Cycle Alton ~ Cycle Gosport
  Warren & Son ~ Purdie & Swan
  Open Rights Group (ORG) ~ Data Rights
  Digital Rights Watch ~ The Digital Rights Foundation
  The Guardian Project ~ The Tor Project
  Data Rights ~ European Digital Rights (EDRi)
  Global Justice Now ~ Global Policy Forum
  Global Policy Forum ~ Global Exchange
  Education International ~ Oxfam International
  Public Services International (PSI) ~ Population Services International (PSI)
  Confederación Sindical de las Américas (CSA) ~ Campaign for Safe Air (CSA)
  Australian Education Union ~ Australian Manufacturing Workers Union NSW Branch
  Australian Council of Trade Unions ~ New Zealand Council of Trade Unions
  Jamaica Civil Service Association ~ Jamaica Confederation of Trade Unions
  Bread for the World ~ Bread for all
  Sindicato nacional de trabajadores del Organismo Legislativo ~ Sindicato de trabajadores de Acuavalle
  Asociación Nacional de Empleados Públicos y Privados (ANEP) ~ Asociación Nacional de Empleados del Poder Judicial (ANEJUD)
  Nivedita Foundation Trust ~ Dharti Development Foundation
  Kenya Human Rights Commission ~ Vanuatu Human Rights Coalition
  Center for Encounter and Active Non-Violence ~ Center for Trade Union and Human Rights (CTUHR)
  Netzwerk Gerechter Welthandel ~ Kölner Bündnis für gerechten Welthandel
  Oak Trust ~ Oak Society
  Oak Trust ~ Ash Trust
  Oak Trust ~ Oak
  Oak Trust ~ Royal Oak Inn
  Bell Trust ~ Ball Trust
  Local 11 ~ Local 12
  Branch 101 Union ~ Branch 102 Union
  1999 ~ 1998
  11.11.11 ~ 11.11.12
  Team Y Leeds ~ Team E Leeds
  Eco7 ~ Eco8
  3 CM ~ 4 CM
  21st century Thame ~ 20th century Thame
  A ~ B
  !!! ~ ???
  North Oxford Choir ~ South Oxford Choir
  East Lothian Choir ~ West Lothian Choir
  Upper Alder Parish Council ~ Lower Alder Parish Council
  Kirkby in Bloom ~ Kirkby Malzeard Women's Institute
  Greenspace Group ~ Greenland Group
  参与联盟 ~ 人权联盟
  참여연대 ~ 진보네트워크센터
  台灣人權促進會 ~ 公民監督國會聯盟
  سمكس ~ حملة
  الشبكة العربية لمعلومات حقوق الإنسان ~ حملة - المركز العربي لتطوير الإعلام الاجتماعي
  האגודה לזכויות האזרח בישראל ~ התנועה לחופש המידע
  Центр громадянських свобод ~ Центр громадянських ініціатив
`)

export const fromLetters = { equal, typedOtherwise, branches, different }
