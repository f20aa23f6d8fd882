import Bitcoin
import Channels
import MockLedger
import Simulation
import TestSupport
import Testing
import Timelock

@Suite("The fingerprint of a world says how it can go on")
struct FingerprintTests {
  @Test(
    "worlds of one fingerprint that were reached in different ways have the same futures",
    arguments: Timelock.SigningOrder.allCases)
  func futures(order: Timelock.SigningOrder) throws {
    let start: Moves = [.open, .exchange, .mine(3, .mempool)]
    let scenario = Scenario.sample(
      .sample(refundHeight: 120, signingOrder: order, step: 3, delay: 2), moves: start)
    let meetings = try Meetings(scenario, limit: Campaign.isOn ? 2_500 : 1_200).found
    #expect(meetings.count > 400)
    var dice = Dice(seed: 7)
    for _ in 0..<(Campaign.isOn ? 80 : 40) {
      let meeting = dice.pick(meetings)
      let worlds = try [meeting.first, meeting.second].map { try World(scenario, after: $0) }
      try #require(worlds[0].fingerprint == worlds[1].fingerprint)
      try compare(worlds[0], worlds[1], seed: dice.next())
    }
  }

  @Test("blocks beyond the confirmations that are wanted, and how often was stored, do not count")
  func forgetsWhatCannotMatter() throws {
    let scenario = Scenario.sample(moves: [.open, .exchange, .mine(3, .mempool)])
    let quiet = try World(scenario, after: [])
    let silenced = try World(scenario, after: [.silence(.payee), .wake(.payee)])
    #expect(quiet.fingerprint == silenced.fingerprint)
    let empty = try World(scenario, after: [.mine(1, .only([]))])
    let full = try World(scenario, after: [.mine(1, .mempool)])
    #expect(empty.fingerprint == full.fingerprint)
  }

  @Test(
    "what goes on otherwise has another fingerprint",
    arguments: [
      [.mine(1, .mempool)], [.pay(.sat(100_000))], [.pay(.sat(200_000))], [.silence(.payer)],
      [.silence(.payee)], [.crash(.payer, afterEffects: nil)], [.crash(.payer, afterEffects: 1)],
      [.crash(.payee, afterEffects: 1)], [.close(.payer)], [.close(.payee)], [.giveUp(.payee)],
      [.broadcast(by: .payer, .refund, nil)], [.release(.sat(100_000))],
      [.resume(.payer)], [.resume(.payee)], [.resume(.payee), .resume(.payee)],
      [.resume(.payee), .delay(to: .payer, message: 0, blocks: 2)],
      [.resume(.payee), .resume(.payer)], [.reorganise(1, .mempool)], [.reorganise(2, .mempool)],
      [.reorganise(3, .only([]))],
    ] as [[Move]])
  func differs(moves: [Move]) throws {
    let scenario = Scenario.sample(moves: [.open, .exchange, .mine(3, .mempool)])
    let before = try World(scenario, after: [])
    #expect(try World(scenario, after: moves).fingerprint != before.fingerprint)
    #expect(
      try World(scenario, after: moves).fingerprint == World(scenario, after: moves).fingerprint)
  }

  @Test("two participants that have done nothing yet are not taken for each other")
  func rolesDiffer() throws {
    let world = World(.sample())
    #expect(world.mark(of: .payer) != world.mark(of: .payee))
    let memory = WorldMemory()
    var remembering = world.marked
    for role in PaymentRole.allCases {
      remembering = try remembering.next(.crash(role, afterEffects: nil), remembering: memory)
    }
    #expect(remembering.payer.phase == .idle && remembering.payee.phase == .idle)
  }

  @Test("another seed, other terms and other rules are another world")
  func settingsDiffer() {
    var other = Scenario.sample()
    let first = World(other).fingerprint
    other.seed = "another"
    let second = World(other).fingerprint
    other.terms.ladder.step += 1
    let third = World(other).fingerprint
    other.waived.payer = [.fundingDepth]
    let fourth = World(other).fingerprint
    other.waived = PerRole(payer: [], payee: [.fundingDepth])
    let fifth = World(other).fingerprint
    other.recording.payee = .afterEffects
    #expect(Set([first, second, third, fourth, fifth, World(other).fingerprint]).count == 6)
  }

  /// Lets both worlds go the same random way.
  private func compare(_ first: World, _ second: World, seed: UInt64) throws {
    var walk = RandomWalk(seed: seed, cheats: PaymentRole.allCases)
    walk.world = first
    walk.attempts = []
    for _ in 0..<25 { walk.step() }
    var (first, second) = (first, second)
    for move in walk.attempts ?? [] {
      #expect(first.tellings(of: move) == second.tellings(of: move), "\(move)")
      try #require(first.fingerprint == second.fingerprint, "\(move)")
      #expect(first.outcome == second.outcome)
      #expect(first.standing == second.standing)
    }
  }
}

/// Ways that end in the same world.
private struct Meetings {
  private(set) var found: [(first: [Move], second: [Move])] = []

  init(_ scenario: Scenario, limit: Int) throws {
    let memory = WorldMemory()
    var world = World(scenario).marked
    for move in scenario.moves { world = try world.next(move, remembering: memory) }
    var ways: [Mark: [Move]] = [world.fingerprint: []]
    var frontier = [(world: world, way: [Move]())]
    while ways.count < limit {
      var next: [(world: World, way: [Move])] = []
      for (world, way) in frontier {
        for move in Self.moves {
          guard let future = world.future(move, memory) else { continue }
          if let known = ways[future.fingerprint] {
            if known != way { found.append((known, way + [move])) }
          } else {
            ways[future.fingerprint] = way + [move]
            next.append((future, way + [move]))
          }
        }
      }
      frontier = next
    }
  }

  private static let moves: [Move] =
    PaymentRole.allCases.flatMap { role -> [Move] in
      [
        .deliver(to: role, message: 0), .drop(to: role, message: 0), .silence(role), .wake(role),
        .crash(role, afterEffects: nil), .restart(role), .close(role), .resume(role),
        .broadcast(by: role, .refund, nil), .broadcast(by: role, .commitment(1), nil),
        .broadcast(by: role, .refund, .lockTime(0)),
      ]
    } + [
      .pay(.sat(100_000)), .mine(1, .mempool), .mine(5, .mempool), .mine(1, .only([])),
      .reorganise(1, .mempool),
    ]
}

extension World {
  fileprivate init(_ scenario: Scenario, after way: [Move]) throws {
    self.init(scenario)
    for move in Array(scenario.moves) + way { _ = try apply(move) }
  }

  fileprivate func future(_ move: Move, _ memory: WorldMemory) -> World? {
    do { return try next(move, remembering: memory) } catch { return nil }
  }

  /// What is told of a move, without numbers that mean nothing to what is to come.
  fileprivate mutating func tellings(of move: Move) -> Set<String> {
    do { return Set(try apply(move).map(\.telling)) } catch {
      guard case .ledger(.blockRefused) = error else { return ["\(error)"] }
      return ["block refused"]
    }
  }
}

extension Event {
  fileprivate var telling: String {
    switch self {
    case .refused(let role, let why): "\(role) refuses by \(why.rule)"
    case .stored(let role, _): "\(role) stores"
    case .restarted(let role, let number): "\(role) starts \(number == nil ? "afresh" : "again")"
    case .sent(let role, let message): "\(role) sends \(message.hashValue)"
    case .delivered(let role, let message): "\(role) gets \(message.hashValue)"
    case .lost(let role, let message): "\(role) never gets \(message.hashValue)"
    case .tampered(let role, let message): "\(role) will get \(message.hashValue)"
    case .rescheduled(let role, let message): "\(role) will otherwise get \(message.hashValue)"
    case .ledger(.mined(_, let height, let labels)): "\(height) holds \(labels)"
    case .ledger(.blockRefused(_, _, let labels)): "a block with \(labels) is refused"
    case .ledger(.broadcast(let role, let label, let transaction, let verdict)):
      "\(role.map(\.rawValue) ?? "") \(label) \(transaction.wtxid) \(verdict)"
    case .gained(let role, let holding): "\(role) \(holding.name) \(holding.act.wtxid)"
    case .released(let amount): "goods \(amount)"
    case .ledger(.evicted(let label)): "evicted \(label)"
    case .ledger(.reorganised(let depth)): "undone \(depth)"
    case .crashed(let role): "\(role) falls"
    case .silent(let role): "\(role) silent"
    case .awake(let role): "\(role) awake"
    }
  }
}
