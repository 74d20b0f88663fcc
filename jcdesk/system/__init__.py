"""What jcdesk needs of the machine: folders, settings, log, network."""
