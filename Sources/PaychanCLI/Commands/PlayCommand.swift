/// `paychan play`: a channel that a person drives by hand.
enum PlayCommand {
  static let session = Argument(
    name: "session",
    help: "The file of a session or a story, or the name of a ready story to go through.",
    isRequired: false)

  static let template = Option(
    name: "template", help: "Begin the session with what this ready story has agreed.",
    kind: .value(placeholder: "name"), offers: .templates)

  static let move = Option(
    name: "move", help: "Make one move, written as in a story, and tell what it does.",
    kind: .value(placeholder: "json"))

  static let undo = Option(name: "undo", help: "Take the last move back; it is kept.")

  static let redo = Option(name: "redo", help: "Make the move again that was taken back last.")

  static let fork = Option(
    name: "fork", help: "Give this place a name, to come back to it from any other way.",
    kind: .value(placeholder: "place"))

  static let go = Option(
    name: "go",
    help: "Go to a place by its name, or to the end of a kept way by its number from --ways.",
    kind: .value(placeholder: "place"))

  static let ways = Option(name: "ways", help: "List the ways that were left, and their places.")

  static let moves = Option(
    name: "moves", help: "List what may well happen next, each as --move takes it.")

  static let explore = Option(
    name: "explore",
    help: "Look whether anything bad can still happen from here, and show the shortest way.")

  static let seconds = Option(
    name: "seconds", help: "With --explore: look for so long, at however many situations.",
    kind: .value(placeholder: "count"))

  static let viewer = Option(
    name: "as", help: "Show only what this participant sees, and what it can do.",
    kind: .value(placeholder: "role"))

  static let json = Option(
    name: "json",
    help: "Give how things stand, the last move and the possible ones, or what is found, as JSON.")

  /// What is done to a session without a terminal; one at a time.
  static let actions = [move, undo, redo, fork, go, ways, moves, explore]

  static let command: Command = Command(
    name: "play",
    abstract: "Drive a channel by hand, move by move, and undo what went wrong.",
    discussion: """
      In a terminal it shows how things stand, and each move that may well come next under a key: \
      what the owners order, what the network and miners do, what a cheat could try. Each was \
      tried before it is shown, and all of it is real: the parties, the transactions, the ledger.

      A session is a story that is being written: a file that 'paychan run', 'why' and 'schedule' \
      take as it is. It is written whole after every move, so that nothing is lost however the \
      program ends. What is taken back, or left for another way, is kept in it too. \
      A new one needs a family or a ready story beside its name.

        paychan play
        paychan play session.json --family one-way
        paychan play session.json --move '{"pay": "1 mBTC"}'
        paychan play session.json --moves --as payee --json

      Several programs may use one session, such as two terminals, one --as payer and one --as \
      payee: each move is made in the world as it is then. Who plays one participant orders what \
      it does, takes the messages that wait for it, and lets blocks pass.

      With --explore every future from here is looked at in which one side cheats, up to 20,000 \
      situations or five seconds: late and lost messages, blocks that leave out what they may, one \
      payment more, and honest sides that act as late as was agreed.

        paychan play session.json --explore

      The exit code is 0 when the move was made, even if a party refused what it was asked, and 65 \
      when it cannot happen now or the session cannot be read. With --explore it is 0 when nothing \
      bad can happen, and 1 when something can or the futures were not exhausted.
      """,
    arguments: [session],
    options: [
      FamilyChoice.ofScenario, LanguageChoice.option, template, move, undo, redo, fork, go, ways,
      moves, explore, seconds, viewer, json,
    ],
    lookedForAs: ["interactive", "drive", "sandbox", "session"],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    try PlayRequest(invocation).begin(invocation)
  }
}
