internal import Channels
internal import Checker
package import Simulation
package import Walkthroughs

extension Walkthrough where Family: IllustratedFamily {
  /// Any scenario told as a story: a step for each move, with what follows from it by itself, and
  /// one for moves that repeat.
  ///
  /// Commands know it by the place from which it was read.
  package init(
    telling scenario: Scenario<Family>, from place: String
  ) throws(ScenarioFault<Family>) {
    let trace = try scenario.run()
    var beginning = scenario
    beginning.moves = []
    self.init(
      beginning, named: place, title: Narration(stringLiteral: scenario.name.printable),
      about: Narration(stringLiteral: scenario.about.printable), denomination: .satoshis,
      asksEverywhere: false,
      beats: MoveGroup.all(in: trace.steps, under: scenario.terms).map(\.beat))
  }
}

/// Moves of a scenario that one step of a story tells.
struct MoveGroup<Family: IllustratedFamily> {
  /// The moves of one round; where there are more rounds, the same moves but for numbers.
  private(set) var steps: [Trace<Family>.Step]
  private var rounds = 1
  private let roundLength: Int
  /// What was agreed.
  private let terms: Family.Terms

  private init(_ steps: [Trace<Family>.Step], under terms: Family.Terms) {
    self.steps = steps
    self.terms = terms
    roundLength = steps.count
  }

  private init(rounds groups: ArraySlice<MoveGroup>, under terms: Family.Terms) {
    self.terms = terms
    steps = groups.flatMap(\.steps)
    rounds = groups.count
    roundLength = groups.first?.roundLength ?? 0
  }

  /// The groups in their order; a scenario without moves has one, in which nothing happens.
  static func all(in steps: [Trace<Family>.Step], under terms: Family.Terms) -> [MoveGroup] {
    guard !steps.isEmpty else { return [MoveGroup([], under: terms)] }
    return joined(parted(steps).map { MoveGroup($0, under: terms) })
  }

  /// Each move with those that only carry on what it began.
  private static func parted(_ steps: [Trace<Family>.Step]) -> [[Trace<Family>.Step]] {
    var parts: [[Trace<Family>.Step]] = []
    for step in steps {
      if let last = parts.last?.last, step.move.continues(last.move) {
        parts[parts.count - 1].append(step)
      } else {
        parts.append([step])
      }
    }
    return parts
  }

  /// What repeats more than twice becomes one group.
  private static func joined(_ groups: [MoveGroup]) -> [MoveGroup] {
    let names = groups.map { $0.steps.map(\.move.name) }
    var joined: [MoveGroup] = []
    var place = 0
    while place < groups.count {
      let count = names[place...].prefix { $0 == names[place] }.count
      if count > 2 {
        joined.append(
          MoveGroup(rounds: groups[place..<place + count], under: groups[place].terms))
        place += count
      } else {
        joined.append(groups[place])
        place += 1
      }
    }
    return joined
  }
}

// What is told of a group.
extension MoveGroup {
  /// The step of the story.
  var beat: Beat<Family> {
    let narrations = text.map { Narration<Family>(stringLiteral: $0) }
    return Beat(
      Narration(stringLiteral: title), paragraphs: narrations, moves: Moves(steps.map(\.move)),
      focus: focus)
  }

  private var title: String {
    guard let first = steps.first else { return told("Nothing has happened yet") }
    return String(first.move.sentence.dropLast())
  }

  private var text: [String] {
    let others = steps.prefix(roundLength).dropFirst().map(\.move.sentence).joined(separator: " ")
    let more = rounds > 1 ? told("So \(grouped(rounds)) times.") : ""
    return [others, more, standing].filter { !$0.isEmpty }
  }

  /// How things stand when all of it has happened.
  private var standing: String {
    guard let last = steps.last else { return "" }
    let words = last.standing.words(after: nil, under: terms)
    return words.isEmpty ? "" : told("Then: \(words).")
  }

  /// The transaction that was broadcast last, or else the one that somebody has come to hold.
  private var focus: TransactionReference<Family>? {
    let events = steps.flatMap(\.events).reversed()
    for case .ledger(.broadcast(_, let label, _, _)) in events { return .label(label) }
    for case .gained(_, let holding) in events { return .label(.channel(holding.name)) }
    return nil
  }
}

extension Move {
  /// Whether it only carries on what another move began: messages arrive, or more blocks are found.
  fileprivate func continues(_ other: Move) -> Bool {
    switch (self, other) {
    case (.deliver, _), (.exchange, _): true
    case (.mine, .mine): true
    default: false
    }
  }
}
