"""Lines around a thread: the heading that opens it, the forms and links that close it, the buttons under a comment."""

from __future__ import annotations

import re

_NUMBER = r"(?P<n>\d{1,3}(?:[,.]\d{3})+|\d{1,7}|no|one|two|three)"
_COUNTED = re.compile(
    rf"^(?:[{{(\[]\s?)?(?:view |see |show |read |all )?(?:all )?{_NUMBER} (?:reader |user )?"
    r"(?:comments?|responses?|thoughts?|replies|reactions)(?:[…:.]| on .{0,300}| to .{0,300}| so far.{0,20}"
    r"|…? ?read them below.{0,40}| \(.{0,40}\))?(?:\s?[})\]])?:?$",
    re.I,
)
_TRAILING = re.compile(
    r"^(?:reader |user )?comments? ?(?:[\[(]\s?(?P<n>\d{1,7})\s?[\])]|: ?(?P<m>\d{1,7})|(?P<o>\d{1,7}))?:?$", re.I
)
_OPENING = re.compile(
    r"^(?:comment viewing options|(?:reader|user|readers['’]|facebook|recent|latest|top|featured) comments|join the (?:discussion|conversation)"
    r"|discussion|the conversation|comments are closed\.?|show comments|sort by (?:best|newest|oldest|top).{0,40}|what others are saying"
    r"|forum messages?|messages|talkback|responses|replies|your comments|comment(?:s)? policy|comments? section)[:.]?$",
    re.I,
)
_COMMENTING_FORM = re.compile(
    r"^(?:select your preferred way to display|(?:order by|sort by)\b|(?:oldest|newest|best|top)(?: first)?$|log ?in to (?:post|comment)|"
    r"sign in to (?:post|comment)|(?:please )?log ?in or register|join the discussion…?$|threaded list|flat list)",
    re.I,
)
_CLOSING = re.compile(
    r"^(?:leave (?:a|your) (?:reply|comment|response)|post (?:a|your) (?:new )?comment|add (?:a|your|new) comment|write a comment|submit a comment|"
    r"your (?:email|e-mail) address will not|(?:name|email|website) ?\*|required fields are|previous post|next post|post navigation|"
    r"older (?:comments|posts?)|newer (?:comments|posts?)|← older|newer →|load more|show more comments|view more comments|"
    r"related (?:terms|articles?|posts?|stories|topics|news|content)|you (?:may|might) also (?:like|be interested)|recommended (?:for you|reading)|"
    r"more (?:from|stories|in|on) .{0,60}$|powered by |©|copyright\b|all rights reserved|subscribe (?:to|now|via|by)|sign up (?:for|to)|"
    r"facebook comments plugin|also on .{0,60}$|most (?:read|popular|viewed|commented)|(?:\{ ?)?\d+ (?:trackbacks?|pingbacks?)|trackbacks?\b|"
    r"trackback url|this (?:site|blog) uses akismet|notify me of|save my name, email|comments (?:are|for this .{0,30} are) (?:now )?closed|"
    r"about (?:the author|us)$|popular posts?$|recent (?:posts|comments)$|categories$|archives?$|tags$|blogroll$|follow us$|"
    r"terms of (?:use|service)|privacy policy|create your new blog)",
    re.I,
)
BUTTONS = re.compile(
    r"^(?:(?:reply|delete|replydelete|replies|share ?›?|report(?: abuse)?|like|likes?|unlike|flag(?: as inappropriate)?|permalink|permanent link|embed|save|parent|"
    r"quote|edit|link|give award|award|upvote|downvote|vote|recommend|follow|hide|context|full comments|load more replies|see more|"
    r"log in to reply|reply to .{1,40}|in reply to .{1,60}|thumb (?:up|down)|report post|reply with quote|multi-quote(?: this message)?|back to top|top|"
    r"login (?:or register )?to post comments|log in or register to post comments|to post comments|new comment|report comment|avatar|"
    r"like ?[·•] ?reply.{0,80}|liked by .{1,40}|\d{1,6} likes?|[▲▼⬆⬇△▽+–-]\s?\d{0,6}|\d{1,6}|[·•∙|›»]+|"
    r"(?:permalink|embed|save|parent|report|give gold|give award|reply|source|unsave|hide)(?:\s?(?:permalink|embed|save|parent|report|give gold|give award|reply|source)){1,9}|"
    r"[\d\s•∙·▲▼−–-]{0,16}(?:reply|share)\s?[•∙·|]?\s?(?:share)?\s?›?|[•∙·]\s?reply\s?[•∙·]\s?share\s?›?|reply share report|reply\s?·\s?share)[.:]?)$",
    re.I,
)
"""A line that holds nothing but what one can press under a comment."""

_WORDS = {"no": 0, "one": 1, "two": 2, "three": 3}


def declared(line: str) -> int | None:
    """How many comments a heading says there are; None where the line is no such heading."""
    if len(line) > 320:
        return None
    found = _COUNTED.match(line) or _TRAILING.match(line)
    if found is None:
        return None
    number = next((g for g in found.groups() if g), None)
    if number is None:
        return None
    return _WORDS.get(number.lower()) if number.isalpha() else int(re.sub(r"[,.]", "", number))


def is_heading(line: str) -> bool:
    """Whether a line opens a thread."""
    return len(line) <= 320 and bool(_COUNTED.match(line) or _TRAILING.match(line) or _OPENING.match(line))


def is_form(line: str) -> bool:
    """Whether a line belongs to the controls between a thread's heading and its first comment."""
    return len(line) <= 200 and bool(_COMMENTING_FORM.match(line))


def closes(line: str) -> bool:
    """Whether a line ends a thread: the form to write in, or what the site puts below."""
    return len(line) <= 300 and bool(_CLOSING.match(line))


def is_button(line: str) -> bool:
    """Whether a line is a button or counter under a comment."""
    return len(line) <= 120 and bool(BUTTONS.match(line))
