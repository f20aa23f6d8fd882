import Bitcoin
import Channels
import MockLedger
import Testing
import Timelock

@testable import Simulation

@Suite("The network holds messages back and moves them")
struct NetworkTests {
  @Test(
    "a message that is held back can be delivered when so many blocks are mined",
    arguments: 1...3)
  func heldBack(blocks: Int) throws {
    let held: Moves = [.open, .delay(to: .payee, message: 0, blocks: blocks)]
    var world = try World.after(held + (blocks > 1 ? [.mine(blocks - 1, .mempool)] : []))
    let until = BlockHeight(uncheckedValue: 102 + UInt32(blocks))
    #expect(throws: MoveRefusal.messageHeldBack(to: .payee, message: 0, until: until)) {
      _ = try world.apply(.deliver(to: .payee, message: 0))
    }
    try world.make([.exchange])
    #expect(world.messages(to: .payee).count == 1)
    try world.make([.mine(1, .mempool)])
    var other = world
    try other.make([.exchange])
    #expect(other.messages(to: .payee).isEmpty && other.payee.phase != .idle)
    try world.make([.deliver(to: .payee, message: 0)])
    #expect(world.messages(to: .payee).isEmpty)
  }

  /// Three messages that wait for the payee, each about another state.
  private static let queue: Moves =
    .opening + [.resume(.payer), .resume(.payer), .resume(.payer)] + [
      .tamper(to: .payee, message: 1, .state(1), .not),
      .tamper(to: .payee, message: 2, .state(2), .not),
    ]

  @Test(
    "a message is moved before another",
    arguments: [
      (0, 0, [0, 1, 2]), (0, 1, [0, 1, 2]), (0, 2, [1, 0, 2]), (1, 0, [1, 0, 2]),
      (2, 0, [2, 0, 1]), (2, 1, [0, 2, 1]), (1, 2, [0, 1, 2]),
    ])
  func reorder(message: Int, place: Int, order: [Int]) throws {
    var world = try World.after(Self.queue)
    try world.make([.reorder(to: .payee, message: message, before: place)])
    #expect(world.messages(to: .payee).map(\.state) == order.map { UInt32($0) })
  }

  @Test("a connection that breaks loses a message and all behind it", arguments: 0...2)
  func cut(message: Int) throws {
    var world = try World.after(Self.queue + [.resume(.payee)])
    let (waiting, answers) = (world.messages(to: .payee), world.messages(to: .payer))
    var other = world
    let events = try world.make([.cut(to: .payee, message: message)])
    #expect(events == waiting[message...].map { .lost(to: .payee, $0) })
    #expect(world.messages(to: .payee) == Array(waiting[..<message]))
    #expect(world.messages(to: .payer) == answers && !answers.isEmpty)
    for _ in message..<waiting.count { try other.make([.drop(to: .payee, message: message)]) }
    #expect(world.fingerprint == other.fingerprint)
  }

  @Test("after a connection broke, both ask again and go on")
  func goesOnAfterCut() throws {
    var world = try World.after(
      .opening + [.pay(.sat(100_000)), .resume(.payer), .cut(to: .payee, message: 0)])
    #expect(world.goods == .zero)
    try world.make([.exchange, .resume(.payer), .exchange])
    #expect(world.goods == .sat(100_000))
  }

  @Test("a miner leaves out what stands on what it leaves out, and all that stands on that")
  func grandchildren() throws {
    let anyone = Script.payToWitnessScriptHash(of: Script([Opcode.push1.rawValue]))
    var ledger = Ledger()
    var point = OutPoint(
      txid: ledger.mine(101, to: anyone)[0].transactions[0].txid, index: 0)
    var offers: [OfferedTransaction<Timelock.TransactionName>] = []
    let labels: [TransactionLabel] = [.channel(.funding), .channel(.refund), .channel(.settlement)]
    for (place, label) in labels.enumerated() {
      let transaction = Transaction(
        inputs: [
          TransactionInput(
            previousOutput: point, witness: Witness([[Opcode.push1.rawValue]]))
        ],
        outputs: [
          TransactionOutput(
            value: .sat(4_999_999_000 - 1_000 * Int64(place)), scriptPubKey: anyone)
        ])
      try ledger.send(transaction)
      offers.append(OfferedTransaction(label, transaction))
      point = OutPoint(txid: transaction.txid, index: 0)
    }
    let miner = Miner(
      choice: .without([labels[0]]), script: anyone, delay: 10, offers: offers)
    guard case .mined(let block) = try miner.mine(on: &ledger) else {
      Issue.record("the block breaks a rule")
      return
    }
    #expect(block.transactions.count == 1)
  }
}
