"""Words by which the names of outlets are told from the rest of what a page says about itself."""

from __future__ import annotations

import re

LINKING = frozenset("of the and & + for on in de del di da do la le les du des der die das al el y e i et und".split())

APPEAL = frozenset(
    """
    subscribe subscriptions subscription subscriber subscribers menu search log sign skip share print printed email
    e-mail donate donation follow read listen watch cookies cookie privacy terms copyright advertisement ad ads contact
    about help register login facebook twitter whatsapp telegram linkedin instagram youtube rights reserved photo photos
    photograph photographer image images picture pictures file graphic illustration chart related story stories
    article articles updated published posted back top home homepage next previous page pages vol no issue number click
    here continue reading more most popular trending comments reply join support please thank thanks by from we our you
    your this it if they he she all get download app install give gift unsubscribe browser forwarded subject title
    headline length section edition byline credit source caption tel fax phone enter toggle navigation close open accept
    reject manage settings account accessibility sitemap jobs careers faq rss tags tag topics filed under category
    volume issn isbn registered reprinted reproduced permission licensed transcribed loading load-date dateline
    document breaking latest january february march april may june july august september october november december
    mon tue wed thu fri sat jan feb mar apr jun jul aug sep
    sept oct nov dec upgrade become hello welcome receive older newer archived
    """.split()
)
"""Words of navigation and appeals, which seldom belong to a name."""

ORDERS = frozenset(
    "subscribe follow read listen watch support join by from sign share print download get contact about please thank"
    " thanks copyright published posted photo photos photograph picture image more register log skip reply".split()
)
"""Words with which a page asks or credits: what stands before a name, and never begins one."""

COMMON = frozenset(
    """
    the a an of and for on at in to world news politics business sport sports opinion culture analysis features feature
    video audio podcast podcasts weather international national local media english newsletter newsletters shop events
    europe asia africa america americas middle east west north south tech technology science health travel lifestyle
    money markets arts entertainment style food books review magazine archive archives press release releases statement
    statements special report exclusive urgent interview editorial editor editors staff reporter correspondent desk
    guest column columnist evening morning daily weekly online on-line web site website digital blog foreign affairs
    region regional country countries life society letters letter briefing bulletin update updates today tonight now
    explainer obituary profile obituaries comment series part chapter one front city state general service services
    monday tuesday wednesday thursday friday saturday sunday map information department ministry government office
    public live view words word type end full text transcript index
    """.split()
)
"""Words that stand in outlets' names but name nobody alone."""

KIND = re.compile(
    r"\b(?:herald|posts?|news|times|tribune|gazette|courier|chronicle|journal|standard|telegraph|observer|guardian"
    r"|sentinel|mail|mirror|express|star|sun|globe|dispatch|record|register|ledger|lantern|monitor|review|magazine"
    r"|weekly|daily|press|agency|radio|tv|television|broadcasting|network|wire|report|reporter|bulletin|digest|argus"
    r"|echo|examiner|inquirer|advertiser|mercury|messenger|advocate|citizen|democrat|republican|independent|banner"
    r"|beacon|voice|today|online|brief|briefing|watch|insider|affairs|quarterly|agence|agencia|agenzia|zeitung"
    r"|nachrichten|diario|jornal|correio|blog|channel|canal|observatory|letters?|notes|local|chronograph|clarion"
    r"|enquirer|intelligencer|packet|planet|pioneer|patriot|statesman|spectator|economist|week|monthly|line|desk)\b",
    re.IGNORECASE,
)

COMPANY = re.compile(
    r"\b(?:publish\w*|holdings?|newspapers|media|group|foundation|association|trust|limited|company|productions?"
    r"|printing|verlag|editores|éditions|institute|university|library|libraries|archives?)\b",
    re.IGNORECASE,
)

LEGAL = frozenset(
    "ltd limited llc inc incorporated co company plc gmbh ag bv corp corporation llp lp l.p sa s.a aps ab oy pty sarl"
    " pvt holdings media group publications publishing newspapers ev e.v nv spa srl a/s k/s".split()
)

ENDING = LEGAL - frozenset(
    "co company corp corporation holdings media group publications publishing newspapers".split()
)
"""Legal forms, and those after which a name is over."""

SERVERS = frozenset("www m mail jobs shop co com blog edition en".split())
