"""On how many independent origins a claim stands: who had access, through whom each is heard, which are one."""
