"""Words and forms by which pages speak to their readers rather than tell the story, by reason of removal."""

from __future__ import annotations

import re
from typing import NamedTuple


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.IGNORECASE)


# A block that begins like this (and is short, or speaks to the reader) is the page's own furniture.
OPENINGS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("related", _any(
        r"(?:read|see|watch|listen|learn)(?: more| also| next| on| now| here| the full)?\s*(?:[:|›»→>]|$)",
        r"(?:also read|related(?: (?:articles?|stories|coverage|content|links?|topics?|reading|news|posts?))?|more (?:on this|from|stories|like this"
        r"|coverage|news)|further reading|recommended(?: for you| reading)?|you (?:may|might) (?:also )?(?:like|be interested|have missed)"
        r"|what (?:our |other )?readers are (?:saying|reading)|would you like to (?:read|see|hear) more"
        r"|don'?t miss|most (?:read|viewed|popular|shared|commented|watched|e-?mailed|clicked|discussed)|trending|top stories|latest (?:news|stories|headlines)|editors?['’]? picks?"
        r"|in case you missed|up next|keep reading|continue reading|popular (?:now|stories)|in (?:other|more) news|explore more|what to read)"
        r"\b[^.]{0,60}(?:[:|›»→>]|$)",
        r"(?:read more|see also|also read|related|more on this story|in pictures|analysis|explainer|opinion|video|watch|listen|podcast"
        r"|quiz|live|recommended)\s*[:|›»→>]",
        r"(?:read|see|watch|hear|download|view) the (?:full|complete|whole|original) \w+(?: \w+){0,2}(?: \([^()]{0,30}\))?$",
        r"more (?:by this (?:author|writer)|on the \w+)$", r"(?:on (?:the|this|the same) (?:theme|topic|subject)|also (?:interesting|worth reading|of interest|on (?:the|this) (?:topic|subject)))\s*(?::|$)",
        r"(?:lire aussi|à lire aussi|les også|læs også|läs också|lue myös|lees ook|lesen sie auch|lea también|lee también|leia também|leggi anche|czytaj (?:też|także)|čtěte také|читайте также|читайте також|bunu da oku(?:yun)?)\s*(?:[:|›»→>]|$)", r"(?:next up|news in brief|topics in this story|in this (?:section|issue|story)|quiz of the week|news ?feed)$",
        r"(?:the )?(?:\d{1,2}|three|five|ten|our) most (?:read|viewed|shared|liked|discussed)$", r"most liked$",
    )),
    ("share", _any(
        r"(?:share|tweet|email|print|save|copy link|pin it|post)(?:\s+(?:this|on|via|to|article|story|page|link|facebook|twitter|x|linkedin"
        r"|whatsapp|e-?mail|telegram|reddit|with friends))*\s*(?:$|[|·•])",
        r"(?:(?:share|tweet|post|send|save|print|e-?mail|copy|pin|on|via|by|to|link|facebook|twitter|x|linkedin|whatsapp|telegram|reddit|instagram|messenger|pinterest|flipboard|bluesky|mastodon|threads|this|article|story|page|more|comments?|bookmark|gift)[\s|·•,/]*){2,20}$",
        r"(?:facebook|twitter|linkedin|whatsapp|telegram|reddit|instagram|e-?mail|copy link)(?:\s*[|·•,/]?\s*(?:facebook|twitter|x|linkedin|whatsapp"
        r"|telegram|reddit|instagram|e-?mail|print|copy link|share|more))+\s*$",
        r"(?:[\u2100-\u2bff\U0001f000-\U0001faff]\ufe0f?\s?\d[\d.,]{0,8}\s?[KkMm]?\s?){1,12}(?:\d+ comments?)?$",
        r"\d+\s*(?:shares?|comments?|likes?|views?|retweets?)\b[^.]{0,40}$",
        r"follow (?:us|the \w+|@\w+)\b", r"follow (?-i:[A-Z])[\w’'& -]{1,40} on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|linkedin|threads|bluesky|google news|tiktok)\b.{0,40}$", r"like us on\b", r"join (?:us|the conversation) on\b",
        r"(?:save|bookmark|mark|add)(?: (?:this|it))?(?: (?:for|as|to))? (?:later|read|(?:my |your )?(?:reading list|favou?rites|library))$",
        r"print(?:er)?[- ]friendly\b.{0,20}$", r"(?:reply|share|report|like|save|print|tweet)(?: (?:reply|share|report|like|save|print|tweet)){1,5}$",
        r"(?:shares?|views|reads|likes)\s?:?\s?\d[\d.,]*[km]?$", r"follow (?:this|the) (?:topic|story|author|writer)$", r"be the first of your friends\b.{0,30}$",
    )),
    ("newsletter", _any(
        r"(?:sign|signed) up\b", r"subscribe to (?:our|the|this|my)\b", r"get (?:our|the|all the|your)\b.{0,60}\b(?:inbox|newsletter|briefing|e-?mail|alerts?)",
        r"(?:enter|your) (?:your )?e-?mail\b", r"newsletter\b", r"(?:our|the) (?:free )?(?:daily|weekly|morning|evening)? ?newsletter",
        r"this (?:article|story|piece|post) (?:first )?(?:appeared|was (?:first )?published) in (?:our|the) .{0,40}newsletter",
        r"never miss an?\b.{0,40}$", r"stay (?:informed|connected|up to date|in the know|in touch)$", r"start your (?:day|morning|week) with\b.{0,40}$",
        r"get (?:\w+ )?alerts (?:on|about|for|from)\b.{0,40}$", r"notifications? (?:on|off)$",
    )),
    ("subscription", _any(
        r"subscribe\b", r"subscribers? (?:only|exclusive)", r"already (?:a )?(?:subscriber|subscribed|member|registered|have an account)",
        r"(?:log|sign) ?in\b", r"register (?:now|for free|to)\b", r"(?:start|try|begin) your (?:free )?trial", r"to (?:continue|keep) reading\b",
        r"(?:this|the) (?:article|story|content) is (?:for|available to|reserved for|exclusive to) (?:\w+ )?(?:subscribers|members)",
        r"you have (?:\d+|one|two|three|no|reached)\b.{0,40}(?:free )?articles?\b", r"unlock\b", r"upgrade to\b", r"become an? (?:subscriber|premium)",
        r"unlimited (?:digital )?access\b.{0,60}$", r"(?:the |our )?(?:offer|deal) of the (?:moment|day|week|month|year)\b", r"you(?:['’]ve| have) (?:read|used|viewed|opened) (?:all )?\d+ (?:of|out of|free)\b.{0,50}$",
        r"(?:continue|read on|keep reading) with\b.{0,40}$",
    )),
    ("support", _any(
        r"(?:please )?(?:support|donate|contribute|chip in|give) (?:us|our|to us|now|today|here|monthly|the work|independent)\b", r"support (?:\w+ ){0,2}journalism\b",
        r"support us$", r"donate\b.{0,20}$", r"become an? (?:member|supporter|patron|friend)", r"make a (?:donation|contribution|gift)",
        r"(?:not ready|maybe later|remind me later|no,? thanks)\b.{0,40}$", r"your (?:support|donation|contribution|gift|help)\b",
        r"…? ?we have a (?:small )?favou?r to ask", r"enjoying\b.{0,60}\?$", r"payment methods?$", r"paiment methods?$",
        r"help us (?:to )?(?:stay|keep|remain|go on|continue|survive)\b[^.]{0,50}$", r"back our (?:reporting|work|journalism|reporters)$", r"chip in$",
        r"buy (?:us|me|the \w+) an? (?:coffee|tea|beer|cup)\b.{0,30}$", r"thank(?:s| you) for (?:your support|supporting|subscribing|reading|listening|watching)\b.{0,30}$",
        r"no (?:owners?|adverts?|ads|paywalls?|shareholders)\b, .{0,80}$", r"supported by a grant\b.{0,60}$",
    )),
    ("cookies", _any(
        r"(?:we|this (?:web)?site|our partners|by (?:continuing|using|clicking))\b.{0,80}\bcookies?\b", r"(?:accept|reject|manage|allow)(?: all)? (?:cookies|preferences|choices)?$",
        r"cookie (?:policy|settings|notice|preferences|consent)", r"(?:privacy|terms)(?: (?:policy|of (?:use|service)|notice|& conditions|and conditions|settings))?(?:\s*[|·•].*)?$",
        r"(?:we value|your) (?:your )?privacy\b",
        r"(?:this|some|the|embedded|external) (?:external |embedded |third-party )?(?:content|embed|element|media|material)\b.{0,80}\b(?:trackers?|consent|cookies?|your (?:permission|settings|choices|agreement)|could not load|cannot be (?:loaded|shown|displayed))\b.{0,160}$",
    )),
    ("advertisement", _any(
        r"advert(?:isement|ising|orial)?s?\b.{0,60}$", r"ads? by\b", r"sponsored\b.{0,60}$", r"paid (?:content|post|partnership)\b", r"promoted\b.{0,40}$",
        r"\W{0,3}(?:advertisement|anzeige|publicidad|publicit[eé]|pubblicit[àa]|reklama|sponsor(?:ed)? message)\W{0,3}$", r"story continues(?: (?:below|after)|$)", r"article continues (?:below|after)", r"continue reading below", r"scroll (?:down |on )?(?:to|for) (?:continue|more|read|pictures|photos|video)",
        r"skip (?:past |this |the )?(?:ad|advert|to|newsletter|promotion)", r"(?:bet|buy|book|order|shop|play|apply) (?:now|today|online)\b",
        r".{0,120}\b(?:terms (?:and conditions |& conditions )?apply|t&cs apply)\b",
        r"from our (?:partners?|sponsors?|advertisers?)$", r"paid (?:message|notice)$", r"(?:[A-Z][\w’']{1,20} ){1,3}shop: .{0,60}$", r"competition: .{0,60}$",
        r"win (?:two|three|a pair of|\d{1,3}|free) \w+[^.]{0,40}$", r"(?:brought to you|presented) by\b.{0,60}$", r"in (?:association|partnership) with (?-i:[A-Z]).{0,40}$",
    )),
    ("app", _any(
        r"(?:download|get|install|try|open) (?:our|the|in the)\b.{0,40}\bapp\b", r"(?:available )?on (?:the )?(?:app store|google play)", r"listen to (?:this|the|our)\b",
        r"(?:play|pause|mute|volume|fullscreen|play video|play audio|loading)(?:\s\d{1,2}:\d\d)?\s*$", r"(?:tap|press|click) (?:to|for|here)\b.{0,40}$",
        r"text size\b.{0,20}$", r"(?:slide|image|photo|picture) \d{1,3} of \d{1,3}\b", r"embed this\b.{0,20}$", r"listen (?:on your way|again|back|live|now)\b.{0,60}$",
        r"report an? (?:mistake|error|typo|problem)\b.{0,40}$", r"\d+(?:\s?[–-]\s?\d+)?\s?(?:min(?:ute)?s?)(?: read| listen)?\s*$", r"(?:reading|listening) time\b",
        r"(?:0?\d|1\d):\d\d\s*/\s*\d+:\d\d",
        r"(?:show|hide|toggle) (?:captions?|map|transcript)$", r"(?:click|tap|press|pinch|swipe) (?:on )?(?:the |this |an? |any )?(?:picture|image|photo|map|graphic|chart) .{0,30}$", r"(?:a )?larger version\b.{0,30}$",
        r"(?:switch|change|turn) (?:to |on |off )?(?:dark|light|night) mode$", r"(?:change|choose|select) (?:edition|language|region|country)$",
        r"(?:open|view|use|get|read) (?:in |it in |the |our )?app$", r"(?-i:\d[\d.,]*) words$",
    )),
    ("poll", _any(
        r"(?:readers?['’]?s?|reader|our|quick|today['’]s|online|snap) (?:poll|survey|vote)\b.{0,40}$", r"(?:poll|survey|vote|umfrage|encuesta|sondage):\s",
        r"(?:(?:\(\s?\)|[□☐○◯])\s?\w[^□☐○◯()]{0,60}){2,}$", r"(?:vote\s+)?(?:view|see|show) results$", r".{0,160}\b\d[\d,.]* votes(?: so far| cast)?\W*$",
        r"(?:vote now|take (?:our|the|this) (?:survey|poll|quiz))$",
    )),
    ("comments", _any(
        r"(?:leave|post|add|write|join|view|show|read|see|hide|load)(?: an?| all| the| your| more| \d+)? (?:comments?|reply|replies|conversation|discussion|response)",
        r"comments?(?: \(?\d+\)?| are closed| section| policy)?\s*$", r"\d+ (?:comments|replies|responses)", r"what do you think\b.{0,30}$",
        r"(?:do you have|got) (?:a |an )?(?:story|tip|question|comment|view|information)\b", r"have your say", r"(?:tell|let) us (?:know|what)\b", r"reply\s*$",
        r"(?:write|get in touch|contact) (?:to |with )?(?:us|the (?:author|editor|reporter|writer))\b", r"e-?mail (?:us|the (?:author|reporter))\b",
        r"(?:view|see|read|show) all (?:\d+ )?comments$", r"sort by (?:newest|oldest|best|popular|top)$", r"loading comments$", r"this comment (?:was|has been) (?:removed|deleted|hidden)\b.{0,60}$",
        r"comments are (?:moderated|closed|open|welcome)$", r"ask us anything$", r"contact (?:the|our) (?:newsroom|newsdesk|desk|editors?)$", r"letters: \S+@\S+$",
    )),
    ("copyright", _any(
        r"(?:©|\(c\))\s", r"copyright\b\W{0,3}(?:\d{4}|by\b|of the\b|©|\(c\)|(?-i:[A-Z])|notice|policy|statement|all rights|reserved|protected|$)", r".{0,80}\ball rights reserved\b", r"©", r"(?:this )?(?:material|content|article|story) may not be (?:published|reproduced)",
        r"(?:reprinted|republished|reproduced) (?:with|by) permission", r"licensed under\b", r"for reprint rights",
        r"reproduction (?:forbidden|prohibited|in whole)\b.{0,60}$", r"published by (?-i:[A-Z])[\w .&’'-]{2,40} (?:ltd|limited|inc|llc|plc|gmbh)\.?$", r"syndication: \S+@\S+$",
    )),
    ("updated", _any(
        r"(?:last )?(?:updated?|modified|revised)\b[^.]{0,60}$", r"updated?(?: at)? \d{1,2}[:.]\d\d\b.{0,100}$", r"(?:(?:editor['’]?s?'? |ed\. )?note\s?[:–—-]\s*)?(?:this (?:article|story|page|post|file|piece) (?:was|has been|is being|will be) (?:\w+ )?(?:updated|amended|corrected|edited|modified))",
        r"this (?:article|story|page|post|piece|report|content) is (?:now )?(?:(?:more than|over|at least|about|almost|nearly) )?(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several) (?:days?|weeks?|months?|years?) old\W{0,3}$",
    )),
    ("credit", _any(
        r"\d{1,2}\s?/\s?\d{1,2}\s(?-i:[A-Z“])\D{10,200}$",
        r"(?:photo(?:graph)?s?|image|picture|pic|video|graphic|illustration|map|file photo|credit|source|photo credit|image credit|caption|foto)(?:\s+(?:by|credit|courtesy|source|from|:))\s*",
        r"(?-i:[A-Z][A-Z.'’]{2,20}(?: [A-Z.'’-]{2,20}){0,2}) ?(?:\.\.\.|…) ?(?-i:[a-z“\"‘(])[^.]{0,60}$",
        r"(?:\(?(?:ap|afp|reuters|getty|epa) (?:photo|images?)\b)", r"(?:additional |further )?(?:reporting|editing|writing|research|translation|production|graphics|photography|with reporting) by\b",
        r"(?:reporting|edited|written|translated|compiled|produced|written and edited) by\b", r"(?-i:(?:[A-Z][\w.’'-]+ ){2,4}(?:and (?:[A-Z][\w.’'-]+ ){2,4})?)(?:contributed (?:reporting|research|to this)|reported from)\b.{0,80}$", r"with (?:files|material|additional reporting|reporting|agencies|input) (?:from|by)\b", r"(?:—|-)?\s*with agencies\.?$",
        r"(?:translation|translated by|chart by|map by|graphics? by): ?(?-i:[A-Z]).{2,40}$", r"(?:chart|map|graphic) by (?-i:[A-Z])[\w. -]{2,30}$", r"with agency (?:material|copy|reports)$",
        r"(?-i:[A-Z]\w+(?: [A-Z]\w+)?) contributed to this (?:report|story|article)$",
    )),
    ("author bio", _any(
        r"about the (?:authors?|writer|contributor)s?\b", r"(?:follow|contact|reach|e-?mail) (?:him|her|them|\w+) (?:on|at|via)\b",
    )),
    ("tags", _any(
        r"(?:tags?|topics?|keywords?|filed under|categories|category|labels?|subjects?|posted in|tagged)\s*[:|]", r"(?:#\w+\s*){2,}$",
        r"tagged (?:with|as|in)\b.{0,60}$",
    )),
    ("other", _any(
        # what wires, databases and scanned pages write between the lines
        r"[(\[]?\s*more(?: to (?:follow|come))?\s*[)\]]$", r"(?-i:MORE)$", r"word count: \d", r"the post .{3,200} (?:appeared|was published) first on\b", r"[-–—]{0,3}\s?30\s?[-–—]{0,3}$", r"#{2,5}$", r"N{4}$", r"ZCZC\b.{0,120}$", r"X X X\b.{0,40}$", r"(?-i:[A-Z]{2,4}\d{2,4})$", r"[(\[](?:ends?|end of text)[)\]]$",
        r"full text\s?:\s*(?:(?-i:[A-Z])[\w;,.& -]{0,60})?$", r"(?:body|text|load-date|pub-type|language|length|section|document-type|type|graphic)\s?:\s*(?:[\w;,.& -]{1,60})?$",
        r"(?:HD|BY|CR|WC|PD|SN|SC|PG|LA|CY|LP|TD|IN|NS|RE|PUB|AN|CO|ED|VOL)$", r"special to (?:the )?[A-Z][\w ]{2,40}\.?$", r"read in (?:the )?app$",
        r"(?:yours (?:sincerely|faithfully|truly)|(?:best|kind|warm) regards)\W{0,2}$", r"our next (?:edition|issue|number|letter)\b.{0,40}$",
    )),
    ("navigation", _any(
        r"\d{1,2}\s?/\s?\d{1,2}$", r"[-–—]\s?\d{1,3}\s?[-–—]$", r"(?:\d{1,2}[.)]? (?-i:[A-Z])[\w-]{1,20}\s*){3,12}$",
        r"(?-i:[A-Z][A-Z’'-]{2,20} ){0,3}[(\[](?:continued |cont['’]?d |turn |see )?(?:from|on|to) page\s[\w-]{1,6}(?:, (?-i:[A-Z’' -]{2,30}))?[.)\]]{1,2}$", r"[\[(]?p(?:age|\.|p\.)\s?\d{1,3}(?: of \d{1,3})?[\])]?$", r"[•▪(\[]?\s?(?:continued |cont['’]?d )?(?:from|on) page\s[\w-]{1,6}(?:,? col(?:umn|\.)?\s\d)?[)\].]?$", r"list \d{1,2} of \d{1,2}\b.{0,120}$",
        r"(?:home|menu|back to top|top|next|previous|prev|search|skip to (?:main )?content|go to (?:top|homepage)|site map|toggle (?:menu|navigation)|close|jump to|view (?:all|more|gallery|comments)|show (?:more|less)|see (?:all|more)|load more|expand|about us|contact(?: us)?|careers|help|faq|print (?:this|edition))"
        r"(?:\s*[|·•›»>/].*)?\s*$",
        r"[\w’' &-]{1,30}(?:\s[›»>]\s[\w’' &-]{1,60}){1,}$", r"(?:[\w’'&-]{1,20}(?: [\w’'&-]{1,20})?\s*[|·•]\s*){2,}[\w’'& -]{1,30}$",
        r"(?:jump|skip|go|back|return) to (?:comments|content|top|(?:the )?front page|(?:the )?home ?page|index|section)$", r"search (?:the )?(?:archives?|site)$",
        r"powered by (?-i:[A-Z])\w+$", r"page generated in\b.{0,30}$", r"manage (?:options|choices|preferences|settings)$",
    )),
)  # fmt: skip

# Words of the page's own business; each kind found in a block counts once.
_BUSINESS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("newsletter", _any(r"\bnewsletters?\b", r"\binbox\b", r"\bbriefings? (?:e-?mail|newsletter)\b", r"\bsign up\b", r"\bunsubscribe\b", r"\be-?mail address\b")),
    ("subscription", _any(r"\bsubscri(?:be|bers?|ptions?|bing)\b", r"\bunlimited (?:digital )?access\b", r"\bfree trial\b", r"\blog in\b", r"\bcancel (?:at )?any ?time\b")),
    ("support", _any(r"\bif you (?:are able|can|could|would like|wish) (?:to )?(?:help|give|spare|afford|chip in|contribute)\b", r"\b(?:kindly|please) (?:consider|give|send|do)\b",
                     r"\bdear readers?\b", r"\b(?:free|open) (?:to|for) (?:read|anyone|everyone|all)\b", r"\b(?:price|cost) of (?:a|one|two) (?:coffee|lunch|cup)s?\b", r"\b(?:become|are) (?:a )?(?:members?|friends?|patrons?) of\b",
                     r"\bdonat(?:e|ion|ions|ing|ed)\b", r"\b(?:your|reader|readers['’]) (?:support|contribution|help|generosity|gift|donation)s?\b", r"\b(?:people|readers|supporters) like you\b", r"\bsupport (?:us|our)\b",
                     r"\bindependent (?:journalism|reporting|news|media)\b", r"\b(?:our|quality|free) (?:journalism|reporting|newsroom|journalists|coverage)\b", r"\bbecome an? (?:paying )?(?:member|supporter)\b",
                     r"\bfavou?r to ask\b", r"\breader[- ](?:funded|supported)\b", r"\b(?:[$£€]\d+|\d+ (?:dollars|euros|pounds)) a month\b", r"\bad[- ]free\b", r"\bfund(?:s|ed|ing)? (?:our|this)\b")),
    ("cookies", _any(r"\bcookies?\b", r"\bprivacy (?:policy|notice|settings)\b", r"\bpersonali[sz]ed (?:ads|advertising|content)\b", r"\bterms (?:of (?:use|service)|and conditions)\b", r"\bour partners\b")),
    ("advertisement", _any(r"\badvertis(?:ements?|ing)\b|\b(?:all|no|these|our|the|personalised|online|fewer) ads\b|\bad[- ]?blocker", r"\bsponsor(?:ed|s)?\b", r"\baffiliate\b")),
    ("app", _any(r"\bour (?:free )?app\b", r"\bapp store\b", r"\bgoogle play\b", r"\bpush notifications?\b", r"\bwherever you (?:get|listen)\b")),
    ("comments", _any(r"\bcomments? (?:section|below|policy)\b", r"\bletters? to the editor\b", r"\bcommunity guidelines\b", r"\bjoin the (?:conversation|discussion|debate)\b", r"\byour (?:comments?|views|thoughts|questions)\b")),
    ("share", _any(r"\bfollow us\b", r"\bshare this\b")),
    ("related", _any(r"\bread (?:more|also|next)\b", r"\bclick here\b", r"\bthis link\b", r"\bfull (?:story|article|coverage)\b")),
    ("copyright", _any(r"\ball rights reserved\b", r"\bcopyright\b", r"©", r"\breproduced? without\b", r"\bpermission of\b")),
)  # fmt: skip

# In small letters, what every word of a kind has in it: most blocks have none of them, and need not be searched.
_SIGNS = {
    "newsletter": "newsletter|inbox|briefing|sign up|unsubscribe|mail address",
    "subscription": "subscri|unlimited|free trial|log in|cancel",
    "support": "if you|like you|kindly|please|dear reader|free to|free for|open to|open for|price of|cost of|member|friend|patron|donat|your |reader|support us|support our|independent|journalis|reporting|newsroom|coverage|become a|to ask|a month|ad-free|ad free|fund",
    "cookies": "cookie|privacy|personali|terms of|terms and|our partners",
    "advertisement": "advertis| ads|blocker|sponsor|affiliate",
    "app": "our free app|our app|app store|google play|push notification|wherever you",
    "comments": "comment|to the editor|community guidelines|join the|your ",
    "share": "follow us|share this",
    "related": "read more|read also|read next|click here|this link|full story|full article|full coverage",
    "copyright": "all rights|copyright|©|reproduce|permission of",
}  # fmt: skip


class Business(NamedTuple):
    """A kind of the page's own business: one of `signs` stands in every block, case folded, in which `words` do."""

    kind: str
    signs: tuple[str, ...]
    words: re.Pattern[str]


BUSINESS = tuple(Business(kind, tuple(_SIGNS[kind].split("|")), pattern) for kind, pattern in _BUSINESS)

WEAK = _any(
    r"\b(?:podcast|premium|discount|promo(?:tion)?|consent|hashtag|paywall|monthly|memberships?|commission|offer|free|account|click|website|online)\b"
)

YOU = re.compile(r"\b(?:you|your|yours|you['’](?:re|ve|ll|d))\b", re.IGNORECASE)
WE = re.compile(r"\b(?:we|our|ours|us|we['’](?:re|ve|ll|d))\b", re.IGNORECASE)
IMPERATIVE = re.compile(
    r"(?:please\b|support\b|subscribe\b|sign up\b|donate\b|join\b|click\b|tap\b|download\b|follow\b|share\b|read\b|watch\b|listen\b|get\b|enter\b"
    r"|register\b|log in\b|become\b|help\b|discover\b|explore\b|try\b|start\b|choose\b|check out\b|visit\b|learn\b|see\b|don['’]t miss\b|stay\b|give\b|scroll\b|swipe\b|buy\b|shop\b|save\b|contact\b|e-?mail\b|send\b)",
    re.IGNORECASE,
)
TOLD = re.compile(
    r"\b(?:said|says|told|according to|added|announced|warned|insisted|denied|reported|claimed|argued|asked|replied|accused|vowed|wrote)\b"
)
ABOUT_PAGE = _any(
    r"all rights reserved",
    r"©",
    r"\bthis (?:article|story|page|post|file|piece|content|material|website)\b",
    r"\b(?:reporting|editing|writing) by\b|\bcontributed (?:reporting|to this)\b",
    r"^(?:correction|clarification|editor['’]?s note|update|updated)\b",
    r"\b(?:read|see) (?:more|also|next)\s*[:|›»→>]",
    r"\breprinted\b|\brepublished\b|\bpermission\b",
)
AUTHOR_BIO = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,4}(?:[A-Z][\w.’'-]+ )?(?:is|was|are|has been|covers|writes|reports|works|teaches|served|serves|joined)\b",
    re.UNICODE,
)
BIO_WORDS = re.compile(
    r"\b(?:correspondent|editor|reporter|columnist|journalist|author of|(?:senior |research |visiting |nonresident |associate )?fellow|professor|lecturer|contributor|contributing|bureau chief"
    r"|staff writer|writes? (?:about|on|for)|covers?\b|based in|director of|analyst (?:at|with)|podcast|PhD|views expressed|opinions expressed|has (?:covered|reported|written)|his (?:latest )?book|her (?:latest )?book"
    r"|twitter|e-?mail|can be reached|@\w+)",
    re.IGNORECASE,
)  # fmt: skip
DISCLAIMER = re.compile(
    r"\b(?:views|opinions) (?:expressed|stated|presented)\b|\bdo(?:es)? not (?:necessarily )?(?:reflect|represent) the (?:views|opinions|position)",
    re.IGNORECASE,
)
_AGENCY = (
    r"(?:AP|AFP|Reuters|EPA(?:-EFE)?|Getty(?: Images)?|Shutterstock|Bloomberg|TASS|Xinhua|Handout|Wikimedia(?: Commons)?|Unsplash|Pool|Archives?|Alamy|Zuma|Sipa|iStock|Flickr|Maxar(?: Technologies)?"
    r"|Planet Labs|Anadolu|DPA|PA(?: Wire| Media)?|UPI|[A-Z][\w’'-]+ (?:Pictures|Photos?|Images|Agency|Archives?|Press)|[a-z0-9-]+\.(?:ru|com|org|net|gov|mil)(?:\.\w\w)?)"
)
# Where a word of a credit may begin: nowhere within another, so that a run of letters is read in one way only.
_APART = r"(?<![\w.’'])(?<![\w.’'-]-)"
CREDIT = re.compile(
    rf"(?:^|[.!?]['”\"]?\s+|[—–|/©(\[]\s?|\s-\s?)(?:{_APART}(?:[A-Z](?:[\w.’']|-(?=\w)){{0,40}}|via|of|for|by|the|and)[\s/,|–—-]*){{0,6}}{_AGENCY}(?:[\s/,|](?:{_APART}[A-Z][\w.’'-]{{0,40}}[\s/,|]*){{0,4}})?[.)\]]*\s*$"
    r"|(?:^|[.!?)]\s+|[—–|/(\[]\s?)(?:[Ff]ile )?(?:[Pp]hoto(?:graph)?s?|PHOTO|[Ii]mages?|[Pp]ictures?|[Cc]redit|[Ii]llustration|[Gg]raphic|[Pp]ool photo|[Cc]ourtesy|[Ss]creenshot|[Vv]ideo|[Mm]ap)\b(?:\s?[:/]|\s(?:by|courtesy|from|credit|via)\b)\s*[^.!?]{2,80}[.)\]]*\s*$"
    r"|©\s?(?:\d{4}\s)?[A-Z][^.!?]{2,60}$"
)  # fmt: skip
CAPTION = re.compile(
    r"(?:\b(?:pictured|seen here|looks? on|file (?:photo|picture|image)|in this (?:file |handout |undated )?(?:photo|image|picture)|\((?:left|right|centre|center|file|l|r)\)|from left|(?:above|below|left|right):)\b)",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:by|from|words by|text by|story by|report by|written by|author:?|reporter:?)\s+"
    r"(?:our (?:\w{2,14} ){0,2}(?:correspondent|reporter|envoy|editor|writer)s?,? (?=(?-i:[^\W\d_a-z])))?(?=\S)",
    re.IGNORECASE,
)
