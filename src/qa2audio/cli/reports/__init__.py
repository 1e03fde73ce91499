"""What commands say in the end, for people and for programs."""
