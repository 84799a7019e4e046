"""Words that tell whether a phrase stands for a state, for an organisation, or for people of no code."""

from __future__ import annotations

from collections.abc import Mapping

from parley.claims.language.phrases import word_set


def _by_name(table: str) -> dict[str, str]:
    """Names (in plain lower case) to codes, from lines `code: name | name`."""
    codes: dict[str, str] = {}
    for line in table.strip().splitlines():
        code, _, names = line.strip().partition(": ")
        codes |= {name.strip(): code for name in names.split("|")}
    return codes


CRAFT_OF_STATES = word_set(
    "warship ship destroyer frigate cruiser submarine gunboat cutter vessel warplane plane jet bomber fighter "
    "helicopter drone"
)
"""Ships and planes that states have."""
MEN_IN_ARMS = word_set(
    "paratrooper legionnaire sepoy gurkha hussar lancer uhlan dragoon fusilier grenadier rifleman bluejacket flier "
    "flyer gunner sapper ranger guardsman serviceman servicewoman trooper frogman sniper regular"
)
"""Soldiers by their arm: by themselves they are of any army, or of none."""
STATE_BODIES = (
    CRAFT_OF_STATES
    | MEN_IN_ARMS
    | word_set(
        "government authority administration regime cabinet ministry department parliament senate congress house "
        "assembly duma knesset legislature army military navy force troop marine soldier infantry cavalry garrison "
        "sailor airman conscript police policeman constable gendarme coastguard guard commando battalion brigade "
        "regiment division squadron fleet aircraft missile artillery tank embassy consulate mission "
        "delegation court tribunal judiciary judge prosecutor intelligence agency bureau office spy agent junta "
        "presidency kremlin palace treasury bank state republic kingdom empire nation country side leadership customs "
        "airforce militia-men reservist peacekeeper inspector inspectorate commission committee council negotiator "
        "counterpart officialdom bureaucracy border capital city municipality town district service security command "
        "staff base crew patrol coalition monopoly post legation chancellery admiralty exchequer presidium flotilla"
    )
)
"""Nouns that with a state's name or adjective before them are the state (in the singular)."""
STATE_ROLES = word_set(
    "president premier chancellor minister secretary ambassador envoy diplomat consul king queen emperor emir "
    "sultan shah tsar monarch prince princess leader ruler dictator official officer spokesman spokeswoman "
    "spokesperson general admiral marshal colonel commander chief director commissioner attache governor-general "
    "regent adviser advisor negotiator legislator parliamentarian delegate representative prosecutor judge justice "
    "crown minister-president taoiseach viceroy administrator counterpart undersecretary comptroller politburo "
    "vice-president vice-premier autocrat strongman captain lieutenant major brigadier sergeant warden magistrate "
    "mediator aide head pope pontiff czar tzar czarina tsarina kaiser negus mikado khedive empress caliph vizier amir "
    "ameer sovereign potentate plenipotentiary legate nuncio internuncio commissar proconsul commandant commodore "
    "generalissimo counsellor counselor minister-counsellor emissary chargé charge vice-consul consul-general "
    "vice-minister under-secretary attorney-general field-marshal high-commissioner procurator interlocutor bureaucrat "
    "functionary statesman dignitary peacemaker arbitrator maharaja maharajah rajah"
)
"""Last words of offices that a person holds for a state."""
OWN_NAME = word_set(
    "senator sen congressman congresswoman rep governor gov mayor lawmaker mp deputy candidate nominee hopeful "
    "contender frontrunner front-runner opposition activist dissident rebel businessman pastor imam bishop "
    "professor lawyer author columnist journalist party campaign union company firm club church newspaper "
    "rival opponent challenger whip majority minority"
)
"""Words of those who act in their own name: politicians without a state office, campaigns, private persons."""
MOVEMENTS = word_set("rebel party opposition activist")
"""Of these, those who act for the movement that is named before them: "Houthi rebels"."""
SITES = word_set(
    "headquarters camp base building academy position outpost post convoy target barracks installation facility "
    "airfield airbase compound station checkpoint employee personnel hardware system sector"
)
"""Nouns of what belongs to the body that stands before them: "an army camp", "the police headquarters"."""
OFFICIAL_SITES = SITES - word_set("employee personnel hardware system sector headquarters")
"""Of these, places and buildings."""
OFFICIAL = word_set("army military police government naval navy air border security frontier state official ministry")
"""Words before them that make them a state's: "a police | station"."""
MEMBERS = word_set(
    "head chief leader member official officer soldier fighter militant gunman rebel troop force representative "
    "spokesman spokeswoman director delegate envoy inspector expert staff"
)
"""Nouns of people who act for the body behind them: "the head of the WHO", "members of Hezbollah"."""
LOOSE_OFFICES = word_set(
    "leader head aide judge justice chief director captain officer representative delegate adviser advisor warden "
    "administrator commander mediator prosecutor secretary commandant counsellor counselor interlocutor bureaucrat "
    "functionary statesman dignitary peacemaker arbitrator"
)
"""Offices that, said of a named person, do not make his acts the state's; "foreign secretary" is another thing."""
CIVIL_OFFICES = word_set(
    "president premier chancellor minister ambassador envoy king queen emir sultan monarch vice-president consul "
    "vice-premier undersecretary regent attache taoiseach emperor empress shah tsar czar kaiser negus mikado khedive "
    "sovereign plenipotentiary legate nuncio commissar viceroy vice-minister high-commissioner"
)
"""Last words of offices that are a state's wherever nothing says that they are a company's or a club's."""
RANKS = word_set(
    "general colonel major commander brigadier admiral commodore marshal lieutenant captain sergeant field-marshal"
)
"""Ranks of those who command a force."""
GENERIC_BODIES = word_set("senate house congress commons lords parliament treasury") | {
    "national assembly", "supreme court", "foreign office", "home office", "state council", "defence ministry",
    "foreign ministry", "ministry of defence", "national security council", "house of representatives",
    "house of commons", "house of lords", "joint chiefs of staff", "joint chiefs", "central command",
    "justice department", "department of justice", "labor department", "department of labor", "education department",
    "department of education", "energy department", "department of energy", "commerce department",
    "department of commerce", "defense department", "department of defense", "treasury department",
    "national intelligence service", "national security agency", "atomic energy commission",
    "supreme national security council", "national transitional council", "national defence commission",
    "national defense commission", "supreme council of the armed forces", "secret service",
}  # fmt: skip
"""Names of state bodies that several states have: the article tells whose they are."""
COMMON_BODIES = word_set(
    "company group organization organisation campaign bank agency party firm union network newspaper alliance bloc "
    "commission committee council ministry department foundation association coalition league federation club army"
)
"""Nouns that lead to the body named before them ("the company")."""
FORMER = word_set("former ex then-candidate onetime one-time late ousted exiled deposed jailed retired would-be")
PRIVATE = word_set(
    "refugee migrant immigrant asylum-seeker civilian citizen national resident villager man woman child boy girl "
    "person people student protester demonstrator activist dissident worker farmer fisherman miner voter supporter "
    "fan follower family victim survivor hostage businessman company firm newspaper media journalist reporter "
    "blogger hacker minority community group crowd mob gunman militant terrorist insurgent rebel extremist radical "
    "militia tribe tribesman politician opposition party lawmaker critic opponent rival union church mosque hotel "
    "school hospital bank university expert analyst scholar lawyer doctor pilgrim tourist traveler passenger muslim "
    "christian jew convict inmate engineer expatriate worker employee staffer leader-in-exile separatist smuggler "
    "pirate gang cartel teenager youth villager market economy industry trader investor consumer dealer driver "
    "player team athlete artist writer singer actor website outlet channel broadcaster publisher ngo charity "
    "monument building target site village town"
)
"""Nouns of people and things that have no code of their own, whatever state's adjective stands before them."""
NOT_OFFICIAL = PRIVATE - {"civilian"}
"""Those of them that before an office make it nobody's: "American civilian | officials" are their state's."""
VICTIMS = word_set("refugee civilian victim hostage citizen resident villager child family")
"""Nouns of people who are not the body that stands before them: "Taliban victims"."""
SPOKESMEN = ("spokes", "press secretary", "press officer", "communications director")
"""Beginnings of the roles of those who speak for somebody else."""
OFFICERS = word_set(
    "secretary chief head director commissioner representative envoy president chair spokesman deputy chairman "
    "chairwoman chairperson rapporteur coordinator co-ordinator mediator undersecretary inspector"
)
"""Offices that a person holds for an international organisation."""
INTERNATIONAL = frozenset(
    ("NATO", "UN", "EU", "IAEA", "AU", "OSCE", "OPEC", "ASEAN", "ICC", "WHO", "IMF", "Arab League")
)
"""International organisations, by code, whose officers' acts are theirs."""
BODIES_OF_PERSONS = word_set("campaign company firm club newspaper union cartel gang clan")
"""Nouns of bodies that are called after somebody: "the Roe campaign"."""
POSTED = word_set(
    "diplomat envoy ambassador consul attache correspondent reporter journalist newsman analyst observer commentator "
    "mediator embassy legation consulate"
)
"""Nouns of people and bodies that are of another state than that in which they are."""
PLURAL_STATES = word_set(
    "country nation state government side president leader capital neighbour neighbor power koreas"
)
"""Nouns that with "two" or "both" mean the two sides that the article names."""
SHORT_NAMES: Mapping[str, str] = _by_name(
    """
    NATO: nato | atlantic alliance | the alliance
    UN: united nations | un | u.n. | security council | un security council | u.n. security council | general assembly
    UN: un general assembly | secretary-general | un secretary-general | blue helmets | unprofor | unifil | monusco
    UN: unmee | unama | unmiss | minusma | unamid | unmik | untac | unsmil | minustah | monuc | unosom | unficyp | undof
    UN: ohchr | ocha | unsc | un human rights council | u.n. human rights council | human rights council
    AU: african union commission | au commission | african union peace and security council
    EU: eu council | council of the european union | european external action service | eeas
    EU: european union | eu | e.u. | european commission | european parliament | european council | european community
    EU: eec | ec | eu commission
    IAEA: international atomic energy agency | iaea | atomic energy agency
    AU: african union | au | amisom
    OSCE: organization for security and co-operation in europe | osce
    OPEC: opec | opec+
    ASEAN: asean | southeast asian nations | association of southeast asian nations
    ICC: international criminal court | icc
    ICJ: international court of justice | icj | world court
    Hamas: hamas
    NATO: north atlantic council | north atlantic treaty organization | north atlantic treaty organisation
    FARC: revolutionary armed forces of colombia
    NPA: new people's army
    USA: usaid | pentagon | white house | state department | cia | fbi | nsa
    IOC: international olympic committee | ioc
    WHO: world health organization | who
    IMF: international monetary fund | imf
    Arab League: arab league | league of arab states
    ISIS: isis | isil | islamic state | daesh | islamic state group | is | islamic state of iraq and the levant
    Al-Qaeda: al-qaeda | al-qaida | al qaeda | al qaida | qaeda | qaida
    Taliban: taliban | taleban
    Al-Shabaab: al-shabaab | al-shabab | al shabaab | al shabab | shabaab
    Kurds: kurds | kurdish | kurd | peshmerga
    Houthis: houthis | houthi | huthi | huthis | ansar allah
    Hezbollah: hezbollah | hizbollah | hizbullah
    Wall Street: wall street
    Abkhazia: abkhazia | abkhaz | abkhazian | abkhazians
    South Ossetia: south ossetia | south ossetian | south ossetians
    Transnistria: transnistria | transdniestria | trans-dniester
    Nagorno-Karabakh: nagorno-karabakh | nagorny karabakh | artsakh
    Somaliland: somaliland
    Biafra: biafra | biafran | biafrans | republic of biafra
    Katanga: katangese | katangan | katangans
    Hague court: hague court
    ICTY: icty | hague tribunal | yugoslav war crimes tribunal | un war crimes tribunal
    Northern Cyprus: northern cyprus | turkish republic of northern cyprus | turkish cypriots | turkish cypriot
    Republika Srpska: republika srpska
    Bosnian Serbs: bosnian serbs | bosnian serb
    Rohingya: rohingya | rohingyas
    Donetsk People's Republic: donetsk people's republic | dnr | dpr
    Luhansk People's Republic: luhansk people's republic | lugansk people's republic | lnr
    KRG: kurdistan regional government | krg | kurdistan region
    Republicans: republicans | republican | republican party | gop | g.o.p | house republicans | senate republicans
    Democrats: democrats | democrat | democratic party | house democrats | senate democrats
    PSE: palestinians | palestinian | palestinian authority | gaza | gaza strip | west bank | palestine | palestina | pa
    PLO: plo | palestine liberation organization | palestine liberation organisation
    RSF: rsf | rapid support forces
    SPLM-IO: splm-io | spla-io | splm/io | splm/a-io
    M23: m23 | march 23 movement
    IRA: ira | irish republican army
    ETA: eta | basque separatist group eta
    PKK: pkk | kurdistan workers' party | kurdistan workers party
    YPG: ypg | people's protection units
    SDF: sdf | syrian democratic forces
    KLA: kla | kosovo liberation army | uck
    LTTE: ltte | liberation tigers of tamil eelam | tamil tigers | tamil tiger
    ANC: anc | african national congress
    PAC: pan africanist congress | pan-africanist congress
    UNITA: unita | national union for the total independence of angola
    TPLF: tplf | tigray people's liberation front
    LRA: lra | lord's resistance army
    FLN: fln | front de libération nationale | front de liberation nationale
    ELN: eln
    FMLN: fmln | farabundo marti national liberation front | farabundo martí national liberation front
    Polisario: polisario | polisario front
    Viet Cong: viet cong | vietcong
    Viet Minh: viet minh | vietminh
    Chechens: chechens | chechen
    Tuareg: tuareg | tuaregs | touareg
    Uighurs: uighurs | uighur | uyghurs | uyghur
    Karen: karens | karen rebels | karen national union
    Tamils: tamils
    Druze: druze | druse | druzes
    Sudeten Germans: sudeten germans | sudeten german | sudetens
    Bosnian Croats: bosnian croats | bosnian croat
    Krajina Serbs: krajina serbs | krajina serb | croatian serbs | croatian serb
    ECOWAS: ecowas | economic community of west african states
    IGAD: igad | intergovernmental authority on development
    OAS: oas | organization of american states | organisation of american states
    OAU: oau | organization of african unity | organisation of african unity
    GCC: gcc | gulf cooperation council | gulf co-operation council
    OIC: oic | organization of islamic cooperation | organisation of islamic cooperation
    OIC: organization of the islamic conference | organisation of the islamic conference
    CSTO: csto | collective security treaty organization | collective security treaty organisation
    ICRC: icrc | international committee of the red cross
    UNHCR: unhcr | united nations high commissioner for refugees | un refugee agency | u.n. refugee agency
    League of Nations: league of nations
    """
)
"""Usual short names: of international organisations with their organs, of armed movements, of peoples."""
USUAL_NAMES = frozenset(SHORT_NAMES.values())
"""Those names."""
ARMED_MOVEMENTS = frozenset(
    (
        "Hamas|FARC|NPA|ISIS|Al-Qaeda|Taliban|Al-Shabaab|Kurds|Houthis|Hezbollah|Abkhazia|South Ossetia|Transnistria|"
        "Nagorno-Karabakh|Biafra|Katanga|Bosnian Serbs|Bosnian Croats|Krajina Serbs|Donetsk People's Republic|"
        "Luhansk People's Republic|PLO|RSF|SPLM-IO|M23|IRA|ETA|PKK|YPG|SDF|KLA|LTTE|UNITA|TPLF|LRA|FLN|ELN|FMLN|"
        "Polisario|Viet Cong|Viet Minh|Chechens|Tuareg|Karen|Boko Haram|Khmer Rouge|Sandinistas|Contras|Shining Path|"
        "Renamo|RENAMO|Frelimo|FRELIMO|MPLA|FNLA|SWAPO|Swapo|Mau Mau|EOKA|Abu Sayyaf|Zapatistas|Free Syrian Army|"
        "Libyan National Army|Pathet Lao|Mai-Mai|Seleka|Anti-Balaka|Revolutionary United Front|RUF|"
        "Moro Islamic Liberation Front|MILF|Moro National Liberation Front|MNLF|Free Aceh Movement|Fretilin|Falintil|"
        "Janjaweed|Justice and Equality Movement|JEM|Sudan Liberation Army|Rwandan Patriotic Front|RPF|"
        "National Patriotic Front of Liberia|NPFL|Eritrean People's Liberation Front|EPLF|Oromo Liberation Army|"
        "Arakan Army|Kachin Independence Army|Boxers|Irgun|Black September|Red Brigades"
    ).split("|")
)
"""Codes and names of those who fight, or fought, a state without being one: "the rebels" of an article."""
