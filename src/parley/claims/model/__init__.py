"""What the network marks in a text: its sessions, heads and links, and how sure it is."""
