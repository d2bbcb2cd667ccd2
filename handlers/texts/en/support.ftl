open-petugas = Talk to a person
human =
    All right, your request goes to our staff. If it is urgent, call 175.
