internal import Bitcoin
internal import Channels
public import ExactJSON
internal import Simulation

extension FixtureCase {
  /// Reads the members that a case is made from; all others are computed again and compared.
  public init(json: JSON, about topic: FixtureTopic) throws(FixtureError) {
    self.topic = topic
    do throws(MemberError) {
      let members = try Members(json)
      id = members.id
      title = members.title
      defect = members.defect
      transactions = members.transactions
      questions = members.questions
      parts = Set(FixturePart.allCases.filter { json.object?[$0.rawValue] != nil })
    } catch {
      throw .member(error)
    }
    guard let written = json.object?[CaseKey.scenario] else {
      throw .member(MemberError(CaseKey.scenario, .missing))
    }
    do { scenario = try Scenario(json: written) } catch { throw .scenario(error) }
    try requireBounds()
  }

  /// Limits what a file from elsewhere makes this program compute.
  func requireBounds() throws(FixtureError) {
    try requireHeights()
    guard scenario.moves.count <= Self.maximumMoves else {
      throw .tooManyMoves(scenario.moves.count, limit: Self.maximumMoves)
    }
    let blocks = scenario.moves.blocks(upTo: Self.maximumBlocks)
    guard blocks < Self.maximumBlocks else {
      throw .tooManyBlocks(limit: Self.maximumBlocks)
    }
  }

  /// Limits how far ahead questions look: from the height at which the scenario begins.
  private func requireHeights() throws(FixtureError) {
    let asked = questions.compactMap(\.height)
    guard !asked.isEmpty else { return }
    let start = World(scenario).layer.height.value
    let heights = start...start + 100_000
    for height in asked {
      guard heights.contains(height) else { throw .heightOutOfRange(height, in: heights) }
    }
  }

  /// Every case mines fewer blocks.
  static var maximumBlocks: Int { 100_000 }

  /// The largest number of moves in a case.
  static var maximumMoves: Int { 10_000 }

  /// The members of a case that are not computed.
  private struct Members {
    let id: String
    let title: String
    let defect: FixtureDefect?
    let transactions: [TransactionLabel<Family.Name>]
    let questions: [Question]

    init(_ json: JSON) throws(MemberError) {
      var members = try MemberReader(json)
      id = try members.read(CaseKey.id) { json throws(MemberError) in try json.asText() }
      title = try members.read(CaseKey.title) { json throws(MemberError) in try json.asText() }
      defect = try members.read(CaseKey.defect) { json throws(MemberError) in try json.asDefect() }
      transactions = try members.read(CaseKey.transactions) { json throws(MemberError) in
        try json.elements { element throws(MemberError) in try element.asLabel() }
      }
      questions = try members.read(CaseKey.verdicts) { json throws(MemberError) in
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
    case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
      .restart, .silence, .wake, .broadcast, .tamper, .withhold, .trick:
      0
    }
  }
}

extension JSON {
  fileprivate func asDefect() throws(MemberError) -> FixtureDefect? {
    if case .null = self { return nil }
    var members = try MemberReader(self)
    return FixtureDefect(
      base: try members.read(CaseKey.base) { json throws(MemberError) in
        try json.asText()
      },
      change: try members.read(CaseKey.change) { json throws(MemberError) in
        try json.asText()
      })
  }

  fileprivate func asLabel<Name: TransactionNaming>() throws(MemberError) -> TransactionLabel<Name>
  {
    var members = try MemberReader(self)
    return try members.read(CaseKey.label) { json throws(MemberError) in
      let text = try json.asText()
      guard let label = TransactionLabel<Name>(text) else {
        throw MemberError("", .unknownName(text.excerpt, known: TransactionLabel<Name>.forms))
      }
      return label
    }
  }

  fileprivate func asQuestion<Family>() throws(MemberError) -> FixtureCase<Family>.Question {
    let label: TransactionLabel<Family.Name> = try asLabel()
    var members = try MemberReader(self)
    let height = try members.required(CaseKey.height)
    if case .null = height { return FixtureCase<Family>.Question(label: label, height: nil) }
    return FixtureCase<Family>.Question(label: label, height: try height.asUInt32())
  }
}
