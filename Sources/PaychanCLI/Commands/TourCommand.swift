/// `paychan tour`: the first thing to run, a short look at what the program can do.
enum TourCommand {
  private static let piece = Argument(
    name: "piece",
    help: """
      Print one piece of the tour for another command instead: \
      \(TourPiece.all.map(\.name).joined(separator: ", ")).
      """,
    isRequired: false)

  static let command: Command = Command(
    name: "tour",
    abstract: "Show what this program can do, step by step.",
    discussion: """
      Builds the output that a payment channel rests on, spends it, and shows how the script \
      engine judges that spend and three forgeries of it. Nothing in it is written down \
      beforehand, and every run is the same.
      """,
    arguments: [piece],
    work: .run { invocation throws(CommandError) in
      guard let name = invocation.optional(piece) else {
        try invocation.output.write(TourText().text)
        return .fine
      }
      guard let found = TourPiece.all.first(where: { $0.name == name }) else {
        let names = TourPiece.all.map(\.name)
        throw invocation.path.usageError(
          .unknownWord(
            argument: piece.name, value: name, choices: names,
            suggestion: nearest(to: name, among: names)))
      }
      try invocation.output.write(found.piece.line)
      return .fine
    })
}
