"""The parts of the quantities layer: pieces, number grammar, bounds, units, exclusions, things, scope."""
