"""Networks that are not the public internet.

Source: the IANA special-purpose address registries for IPv4 and IPv6 (RFC 6890 and its successors) and the IANA IPv6
address space registry, which gives 2000::/3 to global unicast; addresses of cloud metadata services from the manuals
of their providers.  The first network that holds an address names it.
"""

from __future__ import annotations

ALWAYS: tuple[tuple[str, str], ...] = (
    ("169.254.169.254/32", "a cloud metadata service"),
    ("169.254.170.0/24", "a cloud metadata service"),
    ("168.63.129.16/32", "a cloud metadata service"),
    ("100.100.100.200/32", "a cloud metadata service"),
    ("192.0.0.192/32", "a cloud metadata service"),
    ("fd00:ec2::/32", "a cloud metadata service"),
    ("fd20:ce::254/128", "a cloud metadata service"),
    ("0.0.0.0/8", "an unspecified address"),
    ("224.0.0.0/4", "a multicast address"),
    ("240.0.0.0/4", "a reserved address"),
    ("::/128", "an unspecified address"),
    ("ff00::/8", "a multicast address"),
    ("::ffff:0:0/96", "an IPv4 address in the guise of IPv6"),
    ("::ffff:0:0:0/96", "an IPv4 address in the guise of IPv6"),
)
"""Refused whatever the user allows: no page lives there."""

PRIVATE: tuple[tuple[str, str], ...] = (
    ("10.0.0.0/8", "a private address"),
    ("172.16.0.0/12", "a private address"),
    ("192.168.0.0/16", "a private address"),
    ("100.64.0.0/10", "an address shared by a carrier's customers"),
    ("127.0.0.0/8", "a loopback address"),
    ("169.254.0.0/16", "a link-local address"),
    ("192.0.0.0/24", "a reserved address"),
    ("192.0.2.0/24", "an address for documentation"),
    ("192.88.99.0/24", "a reserved address"),
    ("198.18.0.0/15", "an address for benchmarks"),
    ("198.51.100.0/24", "an address for documentation"),
    ("203.0.113.0/24", "an address for documentation"),
    ("::1/128", "a loopback address"),
    ("fe80::/10", "a link-local address"),
    ("fec0::/10", "a private address"),
    ("fc00::/7", "a private address"),
    ("2001::/23", "a tunnelled or reserved address"),
    ("2001:db8::/32", "an address for documentation"),
    ("2002::/16", "a tunnelled address"),
    ("3fff::/20", "an address for documentation"),
)
"""Refused unless the user allows private networks."""

GLOBAL_IPV6 = "2000::/3"
"""Outside this an IPv6 address is not of the public internet, whatever it is."""

TRANSLATED = "64:ff9b::/96"
"""IPv4 addresses as networks that speak only IPv6 write them (RFC 6052): the address inside is what counts."""
