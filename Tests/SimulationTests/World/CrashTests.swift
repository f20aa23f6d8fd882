import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

/// A party that falls over at one of its inputs, after so many of the effects.
struct Accident: Sendable, CustomTestStringConvertible {
  let role: PaymentRole
  let effects: Int
  let order: Timelock.SigningOrder

  var testDescription: String { "\(role) after \(effects), \(order)" }
}

/// A channel's whole life, in single steps, through which both owners see whatever happens.
struct Life {
  var world: World
  let accident: Accident?
  /// The input at which the accident happens.
  let input: Int
  private(set) var inputs = 0
  private(set) var happened = false

  init(order: Timelock.SigningOrder, accident: Accident?, input: Int) {
    world = World(.sample(.sample(signingOrder: order)))
    self.accident = accident
    self.input = input
  }

  mutating func live() throws {
    try give(.open, to: .payer)
    try settleDown()
    if world.payer.phase == .idle { try give(.open, to: .payer) }
    if world.payer.phase == .negotiating { try give(.resume(.payer), to: .payer) }
    try settleDown()
    for _ in 0..<3 { try mine() }
    for target in [100_000, 250_000, 300_000] as [Int64] { try pay(upTo: target) }
    try give(.close(.payer), to: .payer)
    try settleDown()
    if world.payer.phase == .open { try give(.close(.payer), to: .payer) }
    try settleDown()
    try mine()
    try mine()
  }

  private mutating func pay(upTo target: Int64) throws {
    for _ in 0..<3 {
      let paid = world.payer.latest?.division.toPayee.satoshis ?? 0
      guard paid < target else { return }
      if world.payer.phase == .open { try give(.pay(.sat(target - paid)), to: .payer) }
      try settleDown()
    }
  }

  /// Delivers what is on its way, one by one.
  private mutating func settleDown() throws {
    while true {
      do throws(MoveRefusal) {
        try give(.deliver(to: .payee, message: 0), to: .payee)
        continue
      } catch { #expect(error == .noSuchMessage(to: .payee, message: 0, waiting: 0)) }
      do throws(MoveRefusal) {
        try give(.deliver(to: .payer, message: 0), to: .payer)
      } catch { return }
    }
  }

  private mutating func mine() throws {
    try give(.mine(1, .mempool), to: .payer, .payee)
    try settleDown()
  }

  private mutating func give(_ move: Move, to roles: PaymentRole...) throws(MoveRefusal) {
    if let accident, roles.contains(accident.role) {
      if inputs == input, !happened {
        happened = true
        _ = try world.apply(.crash(accident.role, afterEffects: accident.effects))
      }
      inputs += 1
    }
    _ = try world.apply(move)
    if let accident {
      do throws(MoveRefusal) { _ = try world.apply(.restart(accident.role)) } catch {
        #expect(error == .partyIsUp(accident.role))
      }
    }
  }
}

@Suite("Whoever falls over goes on as if nothing had happened")
struct CrashTests {
  static let accidents = PaymentRole.allCases.flatMap { role in
    Timelock.SigningOrder.allCases.flatMap { order in
      (0...3).map { Accident(role: role, effects: $0, order: order) }
    }
  }

  @Test("at every input, after every effect", arguments: accidents)
  func everywhere(accident: Accident) throws {
    var healthy = Life(order: accident.order, accident: nil, input: 0)
    try healthy.live()
    let expected = healthy.world.outcome
    #expect(expected.goods == .sat(300_000))
    for input in 0..<40 {
      var life = Life(order: accident.order, accident: accident, input: input)
      try life.live()
      #expect(life.world.outcome == expected, "at input \(input)")
      guard life.happened else { return }
    }
  }

  @Test("a party that is down is told nothing, and its messages wait")
  func messagesWait() throws {
    var world = try World.after([.open, .crash(.payee, afterEffects: nil), .exchange])
    #expect(world.payee.phase == .idle)
    let events = try world.make([.restart(.payee), .exchange])
    #expect(events.contains(.restarted(.payee, nil)))
    #expect(world.payer.phase == .open)
  }

  @Test("a restart says which record it starts from, asks again and looks")
  func restartReads() throws {
    var world = try World.after(.opening + .payments(1) + [.crash(.payer, afterEffects: nil)])
    let events = try world.make([.restart(.payer)])
    #expect(events.first == .restarted(.payer, 5))
    let sent = events.compactMap { event -> Timelock.Message.Kind? in
      guard case .sent(.payer, let message) = event else { return nil }
      return message.kind
    }
    #expect(sent == [.confirm, .resume])
  }
}
