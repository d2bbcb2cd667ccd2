open-kerja = My work
menu-newcomer =
    Hello! I am Perisai Bot. I help workers in West Jakarta join BPJS Ketenagakerjaan (BPJS TK), not BPJS Kesehatan.

    What would you like to do?
menu-draft = Go on, or something else?
menu-participant =
    Hello, { $name }. How can I help?
menu-staff = Hello! What would you like to work on?
work-hat =
    { $count ->
        [1] Your role: { $post }.
       *[other] The role that is on: { $post }.
    }
work-waits = { $task } ({ $count })
work-title = This is what you can do here.
