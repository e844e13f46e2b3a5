"""Lines that belong to a site and not to an article: navigation, sharing, subscription, disclaimers, rights."""

from __future__ import annotations

import re

from sayso.reading.comments.headings import closes, is_heading

_FURNITURE = re.compile(
    r"^(?:skip to (?:main )?content|home$|menu$|search$|share(?: this)?(?: (?:post|article|story|page))?(?: on .{0,60})?:?$|share (?:on|via|to)\b.{0,60}$|"
    r"tweet(?: this)?$|print(?: this)?(?: (?:article|page|story))?$|e-?mail(?: this)?(?: (?:article|page|story))?$|facebook$|twitter$|whatsapp$|linkedin$|pinterest$|"
    r"google\+?$|reddit$|[\d.,]+k? shares?\b.{0,60}$|spread the (?:news|word|love):?$|click to (?:share|print|email).{0,120}$|like this:?$|like loading.{0,4}$|"
    r"advertisement(?:s)?(?: - .{0,60})?$|ad$|sponsored(?: content)?$|promoted.{0,30}$|story continues below(?: advertisement)?.{0,20}$|continue reading (?:below|the main story).{0,30}$|"
    r"read the (?:full|whole|original|rest of the) (?:article|story|post|report|piece)\b.{0,80}$|(?:click )?(?:here )?to read (?:more|the full).{0,80}$|read more(?: at| on| here|:)?.{0,120}$|"
    r"read (?:also|next):? .{0,160}$|see also:? .{0,160}$|also read:? .{0,160}$|related(?: (?:articles?|stories|posts?|news|content|coverage|links|topics|terms))?(?::.{0,160})?$|"
    r"related ?[A-Z].{3,600}$|recommended(?: for you)?$|you may also like.{0,40}$|more (?:on this|from) .{0,80}$|don['’]t miss:? .{0,160}$|trending(?: now)?:?.{0,80}$|popular(?: now)?$|"
    r"filed under:?.{0,200}$|posted in:? .{0,200}$|tagged(?: with| as)?:? .{0,600}$|tags?: ?.{0,600}$|labels ?:.{0,300}$|categor(?:y|ies):.{0,200}$|topics?:.{0,200}$|keywords?:.{0,300}$|"
    r"subscribe\b.{0,160}$|sign up (?:for|to|now)\b.{0,200}$|get (?:our|the|a) .{0,60}(?:newsletter|summary|updates?|email).{0,120}$|(?:join|follow) (?:us|our|me)\b.{0,120}$|"
    r"follow @?\w+.{0,40} on (?:twitter|facebook|instagram).{0,60}$|join [\d,]+ other (?:followers|subscribers)$|enter your email.{0,200}$|support (?:our|us|independent).{0,200}$|donate\b.{0,120}$|"
    r"download (?:our|the) .{0,40}app.{0,80}$|watch(?: now| live)?:.{0,200}$|video:? .{0,40}loading.{0,20}$|listen to (?:this )?article.{0,40}$|\d+ min(?:ute)?s?(?: to)? read$|"
    r"have something to add to this story.{0,80}|share this (?:post|article|story).{0,80}$|share your thoughts.{0,100}$|tell us what you think.{0,100}$|what do you think\?.{0,120}comments?.{0,40}$|"
    r"the (?:views|opinions)(?: and opinions)? expressed (?:in this|here|by|are|herein).{0,400}$|this (?:article|story|post|piece) (?:was|has been)? ?(?:originally |first )?(?:appeared|published|posted)\b.{0,200}$|"
    r"(?:©|\(c\)|copyright\b).{0,300}$|all rights reserved.{0,200}$|.{0,200}all rights reserved\.?$|this material may not be published.{0,200}$|(?:terms|privacy)\b.{0,60}$|about us$|contact us$|"
    r"(?:latest|recent) posts? by .{0,120}$|author$|authors?:$|recent posts$|about the author.{0,60}$|comments?$|no comments(?: yet)?\.?$|post navigation$|previous(?: post| article)?:?.{0,20}$|next(?: post| article)?:?.{0,20}$|"
    r"you are here:.{0,200}$|on$|by$|in$|updated$|photos?$|gallery$|close$|×$|loading\.{0,3}$|"
    r"(?:we use|this (?:site|website) uses) cookies.{0,300}$|accept(?: all)?(?: cookies)?$|javascript .{0,160}$|please enable javascript.{0,100}$)",
    re.I,
)
_CODE = re.compile(
    r"^(?:[\w.$]{2,60}\(.{0,300}\);?|(?:var|function|window\.|document\.)\b.{0,400}[;{}]|<!--.{0,300}-->|[{}();]{1,10})$"
)
_CRUMBS = re.compile(r"^.{1,60}?(?:\s?(?:>|»|›|→|::)\s?.{1,200}){1,8}$")
_BULLET = re.compile(r"^[•*·◦▪]\s")
_PROSE = re.compile(r"[a-z]{2,}[.!?][\"”’')\]]*(?:\s|$)")


def is_furniture(line: str) -> bool:
    """Whether a line, taken alone, belongs to the site."""
    return len(line) <= 640 and bool(_FURNITURE.match(line) or _CODE.match(line))


def is_navigation(line: str) -> bool:
    """Whether a line before the title is navigation: a bullet of a few words, or a path of crumbs."""
    return (bool(_BULLET.match(line)) and len(line) <= 60) or (
        len(line) <= 260 and bool(_CRUMBS.match(line)) and not is_prose(line)
    )


_TAIL = re.compile(
    r"^(?:tags? ?:|tagged\b|labels ?:|filed under\b|posted in:? |categories:|[•*] author$|authors?:?$|about the authors?\b|latest posts? by|"
    r"related(?: (?:articles?|stories|posts?|news|content|terms))?:?$|share this\b|spread the|post navigation|read the (?:full|original) )",
    re.I,
)


def ends_article(line: str) -> bool:
    """Whether a line is one after which an article does not go on."""
    return closes(line) or is_heading(line) or (len(line) <= 640 and bool(_TAIL.match(line)))


def is_prose(line: str) -> bool:
    """Whether a line reads as text: some length and the end of a sentence."""
    return len(line) >= 60 and bool(_PROSE.search(line))
