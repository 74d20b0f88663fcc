"""How everything looks: colours, style, icons, dates."""
