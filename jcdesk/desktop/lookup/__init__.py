"""The page for one subscriber: search box, verdict, table, export."""
