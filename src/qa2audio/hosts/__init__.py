"""Child processes that can be timed out, limited and killed, with one protocol for all who need one.

A `Job` names a function and the bounds that it works within, a `Host` is the parent's hold on the process that does
it, and `python -m qa2audio.hosts.child` is that process. Both ends send messages of a JSON header and a body of
bytes, neither of which can make the other end run anything; what a body means is for the two ends to agree on.
"""
