internal import Walkthroughs

/// `paychan tour`: the stories, told step by step.
enum TourCommand {
  static let story = Argument(
    name: "story",
    help: "The story to tell: \(Walkthrough.all.map(\.name).joined(separator: ", ")).",
    isRequired: false)

  static let step = Option(
    name: "step", help: "Begin at this step, or print something of it.",
    kind: .value(placeholder: "number"))

  static let fork = Option(
    name: "fork", help: "With --print: take the end of this fork of the step instead.",
    kind: .value(placeholder: "name"))

  static let print = Option(
    name: "print",
    help: """
      Print for another command what the step is about: its transaction as hex, its last \
      half-signed transaction as psbt, or all that happened so far as a scenario.
      """,
    kind: .value(placeholder: "hex|psbt|scenario"))

  static let command: Command = Command(
    name: "tour",
    abstract: "Tell the stories of a payment channel, step by step.",
    discussion: """
      Each story is run on the ledger while it is told: every number, transaction and verdict in \
      it is real, and every run is the same. At many steps somebody could cheat; that future is \
      run as well, and shows who gets the money.

        paychan tour
        paychan tour file-100gb --step 6 --print hex | paychan tx decode -
        paychan tour file-100gb --step 6 --print scenario | paychan why - --state 1
      """,
    arguments: [story], options: [step, fork, print],
    work: .run(run))

  private static func run(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    switch try TourRequest(invocation) {
    case .tell(let walkthrough, _):
      try invocation.output.write(TourText(walkthrough.played).text)
    case .print(let walkthrough, let piece, let place):
      let scene = try walkthrough.played.scene(at: place, invocation)
      try invocation.output.write(try piece.text(of: scene, invocation))
    }
    return .fine
  }
}
