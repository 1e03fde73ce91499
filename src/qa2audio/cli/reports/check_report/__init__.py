"""What `qa2audio check` shows to people: at the top who speaks, at the end what to do about it."""
