internal import Channels
public import ExactJSON
internal import MockLedger
internal import Simulation

extension FixtureCase {
  /// Reads what a case is made of; everything else in it is computed anew and compared.
  public init(json: JSON) throws(FixtureError) {
    do throws(MemberError) {
      let members = try Members(json)
      id = members.id
      title = members.title
      family = members.family
      defect = members.defect
      transactions = members.transactions
      questions = members.questions
      parts = Set(Part.allCases.filter { json.object?[$0.rawValue] != nil })
    } catch {
      throw .member(error)
    }
    guard let written = json.object?[Key.scenario] else {
      throw .member(MemberError(Key.scenario, .missing))
    }
    do { scenario = try Scenario(json: written) } catch { throw .scenario(error) }
    try requireBounds()
  }

  /// Nobody needs to look further than this, and whoever writes a file should not decide how long
  /// others compute.
  private func requireBounds() throws(FixtureError) {
    let heights = Setup.start...Setup.start + 100_000
    for question in questions {
      guard let height = question.height else { continue }
      guard heights.contains(height) else { throw .heightOutOfRange(height, in: heights) }
    }
    guard scenario.moves.count <= Self.maximumMoves else {
      throw .tooManyMoves(scenario.moves.count, limit: Self.maximumMoves)
    }
    let blocks = scenario.moves.blocks(upTo: Self.maximumBlocks)
    guard blocks < Self.maximumBlocks else {
      throw .tooManyBlocks(limit: Self.maximumBlocks)
    }
  }

  /// No case mines as many blocks.
  static let maximumBlocks = 100_000

  /// No case has more moves.
  static let maximumMoves = 10_000

  /// The members of a case that are not computed.
  private struct Members {
    let id: String
    let title: String
    let family: Family
    let defect: Defect?
    let transactions: [TransactionLabel]
    let questions: [Question]

    init(_ json: JSON) throws(MemberError) {
      var members = try MemberReader(json)
      id = try members.read(Key.id) { json throws(MemberError) in try json.asText() }
      family = try members.read(Key.family) { json throws(MemberError) in try json.asName() }
      title = try members.read(Key.title) { json throws(MemberError) in try json.asText() }
      defect = try members.read(Key.defect) { json throws(MemberError) in try json.asDefect() }
      transactions = try members.read(Key.transactions) { json throws(MemberError) in
        try json.elements { element throws(MemberError) in try element.asLabel() }
      }
      questions = try members.read(Key.verdicts) { json throws(MemberError) in
        try json.elements { element throws(MemberError) in try element.asQuestion() }
      }
    }
  }
}

extension Moves {
  /// How many blocks are mined in all, as far as that matters.
  fileprivate func blocks(upTo limit: Int) -> Int {
    var blocks = 0
    for move in self {
      blocks += move.blocks(upTo: limit)
      if blocks >= limit { return limit }
    }
    return blocks
  }
}

extension Move {
  /// How many blocks it mines, as far as that matters; a branch is one longer than what it undoes.
  fileprivate func blocks(upTo limit: Int) -> Int {
    switch self {
    case .mine(let count, _): min(max(count, 0), limit)
    case .reorganise(let depth, _): min(max(depth, 0), limit) + 1
    case .open, .pay, .release, .close, .giveUp, .resume, .deliver, .exchange, .tick, .drop,
      .duplicate, .delay, .reorder, .crash, .restart, .silence, .wake, .broadcast, .tamper,
      .askBackwards, .doubleSpend, .malleate, .withhold:
      0
    }
  }
}

extension JSON {
  fileprivate func asDefect() throws(MemberError) -> FixtureCase.Defect? {
    if case .null = self { return nil }
    var members = try MemberReader(self)
    return FixtureCase.Defect(
      base: try members.read(FixtureCase.Key.base) { json throws(MemberError) in
        try json.asText()
      },
      change: try members.read(FixtureCase.Key.change) { json throws(MemberError) in
        try json.asText()
      })
  }

  fileprivate func asLabel() throws(MemberError) -> TransactionLabel {
    var members = try MemberReader(self)
    return try members.read(FixtureCase.Key.label) { json throws(MemberError) in
      let text = try json.asText()
      guard let label = TransactionLabel(text) else {
        throw MemberError("", .unknownName(text, known: []))
      }
      return label
    }
  }

  fileprivate func asQuestion() throws(MemberError) -> FixtureCase.Question {
    let label = try asLabel()
    var members = try MemberReader(self)
    let height = try members.required(FixtureCase.Key.height)
    if case .null = height { return FixtureCase.Question(label: label, height: nil) }
    return FixtureCase.Question(label: label, height: try height.asUInt32())
  }
}
