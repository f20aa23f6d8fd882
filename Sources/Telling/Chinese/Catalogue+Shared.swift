extension Catalogue {
  /// What every family says, in Chinese.
  static let shared = [
    page, glossary, map, events, moves, play, refusals, storyQuestions, tour, words, paymentValues,
    paymentRules,
  ].reduce(Catalogue()) { $0.adding($1) }
}
