"""Time expressions: words to lexemes, lexemes to meanings, meanings to calendar values.

`lexer` cuts a block into classed lexemes, `grammar` finds expressions in the row of classes, `meaning` holds what an
expression says before anything is known of its anchor, `resolve` gives it a value, `anchors` knows what to count from.
"""
