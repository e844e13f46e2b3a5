"""Attribution spans: quotation marks, cues, sources, contents, stance, nesting, block quotations."""
