internal import Channels
public import ExactJSON
internal import MockLedger
internal import Simulation

extension FixtureCase {
  /// Reads the members that a case is made from; all others are computed again and compared.
  public init(json: JSON, of families: FixtureFamilies) throws(FixtureError) {
    do throws(MemberError) {
      let members = try Members(json, families)
      id = members.id
      title = members.title
      topic = members.topic
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

  /// Limits what a file from elsewhere makes this program compute.
  private func requireBounds() throws(FixtureError) {
    let start = FixtureRecipe.Setup.start
    let heights = start...start + 100_000
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

  /// Every case mines fewer blocks.
  static let maximumBlocks = 100_000

  /// The largest number of moves in a case.
  static let maximumMoves = 10_000

  /// The members of a case that are not computed.
  private struct Members {
    let id: String
    let title: String
    let topic: FixtureTopic
    let defect: Defect?
    let transactions: [TransactionLabel]
    let questions: [Question]

    init(_ json: JSON, _ families: FixtureFamilies) throws(MemberError) {
      var members = try MemberReader(json)
      id = try members.read(Key.id) { json throws(MemberError) in try json.asText() }
      topic = try families.topic(from: &members)
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
  /// The number of blocks that are mined in all, up to a limit.
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
  /// The number of blocks that it mines, up to a limit; a branch is one block longer than what it
  /// undoes.
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
        throw MemberError("", .unknownName(text.excerpt, known: TransactionLabel.forms))
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
