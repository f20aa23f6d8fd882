import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@Suite("A move that cannot happen in its place is refused and changes nothing")
struct RefusedMoveTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let move: Move
    let refusal: MoveRefusal
    var before: Moves = []
    var terms: Timelock.Terms = .sample()
    var waived: Set<Timelock.Rule> = []

    var testDescription: String { "\(move): \(refusal)" }
  }

  static let height = BlockHeight(uncheckedValue: 105)
  static let legacy = Timelock.Terms.sample(fundingKind: .p2sh)
  static let far = Move.broadcast(by: .payer, .refund, .channel)

  static let parties: [Case] = [
    Case(move: .open, refusal: .partyIsDown(.payer), before: [.crash(.payer, afterEffects: nil)]),
    Case(move: .pay(.sat(1)), refusal: .partyIsSilent(.payer), before: [.silence(.payer)]),
    Case(move: .release(.sat(1)), refusal: .partyIsSilent(.payee), before: [.silence(.payee)]),
    Case(move: .restart(.payee), refusal: .partyIsUp(.payee)),
    Case(move: .wake(.payee), refusal: .partyIsAwake(.payee)),
    Case(move: .silence(.payee), refusal: .partyIsSilent(.payee), before: [.silence(.payee)]),
    Case(
      move: .tick(.payer), refusal: .partyIsDown(.payer),
      before: [.crash(.payer, afterEffects: nil)]),
    Case(
      move: .crash(.payer, afterEffects: -1), refusal: .countOutOfRange(-1, maximum: 1_000)),
    Case(
      move: .deliver(to: .payee, message: 0), refusal: .partyIsSilent(.payee),
      before: [.open, .silence(.payee)]),
  ]

  static let network: [Case] = [
    Case(
      move: .deliver(to: .payee, message: 0),
      refusal: .noSuchMessage(to: .payee, message: 0, waiting: 0)),
    Case(
      move: .drop(to: .payee, message: 1),
      refusal: .noSuchMessage(to: .payee, message: 1, waiting: 1), before: [.open]),
    Case(
      move: .cut(to: .payee, message: 1),
      refusal: .noSuchMessage(to: .payee, message: 1, waiting: 1), before: [.open]),
    Case(
      move: .duplicate(to: .payee, message: -1),
      refusal: .noSuchMessage(to: .payee, message: -1, waiting: 1), before: [.open]),
    Case(
      move: .reorder(to: .payee, message: 0, before: 1),
      refusal: .noSuchMessage(to: .payee, message: 1, waiting: 1), before: [.open]),
    Case(
      move: .delay(to: .payee, message: 0, blocks: 0),
      refusal: .countOutOfRange(0, maximum: 52_560), before: [.open]),
    Case(
      move: .deliver(to: .payee, message: 0),
      refusal: .messageHeldBack(
        to: .payee, message: 0, until: BlockHeight(uncheckedValue: 104)),
      before: [.open, .delay(to: .payee, message: 0, blocks: 2), .mine(1, .mempool)]),
    Case(move: .withhold(.payee), refusal: .nothingSent(by: .payee)),
  ]

  static let cheats: [Case] = [
    Case(
      move: .broadcast(by: .payer, .refund, nil), refusal: .nothingHeld(by: .payer, .refund)),
    Case(
      move: .broadcast(by: .payee, .refund, nil), refusal: .nothingHeld(by: .payee, .refund),
      before: .opening),
    Case(
      move: .broadcast(by: .payer, .refund, .channel), refusal: .cannotChange(.refund, .channel),
      before: .opening),
    Case(
      move: .tamper(to: .payee, message: 0, .swapOutputs, .not),
      refusal: .cannotTamper("open", .swapOutputs), before: [.open]),
    Case(move: .askBackwards(.sat(1)), refusal: .trick(.notOpen)),
    Case(
      move: .askBackwards(.sat(100_001)),
      refusal: .amountOutOfRange(.sat(100_001), maximum: .sat(100_000)),
      before: .opening + .payments(1)),
    Case(move: .doubleSpend(extraFee: .zero), refusal: .trick(.noFunding)),
    Case(move: .malleate, refusal: .trick(.noFunding)),
    Case(move: .doubleSpend(extraFee: .zero), refusal: .trick(.fundingConfirmed), before: .opening),
    Case(move: .malleate, refusal: .trick(.fundingIsSegwit), before: [.open, .exchange]),
    Case(
      move: .malleate, refusal: .trick(.fundingConfirmed), before: .opening, terms: legacy,
      waived: [.segwitFunding]),
  ]

  static let miners: [Case] = [
    Case(move: .mine(0, .mempool), refusal: .countOutOfRange(0, maximum: 52_560)),
    Case(
      move: .mine(1, .only([.channel(.refund)])),
      refusal: .ledger(.unknownTransaction(.channel(.refund))),
      before: .opening),
    Case(
      move: .mine(2, .only([])),
      refusal: .ledger(.delayBeyondBound(.channel(.funding), waited: 1, delay: 2)),
      before: [.open, .exchange]),
    Case(
      move: .mine(2, .without([.channel(.funding)])),
      refusal: .ledger(.delayBeyondBound(.channel(.funding), waited: 1, delay: 2)),
      before: [.open, .exchange]),
    Case(
      move: .reorganise(4, .mempool),
      refusal: .ledger(.reorganisationTooDeep(depth: 4, height: height)),
      before: .opening),
    Case(
      move: .reorganise(0, .mempool),
      refusal: .ledger(.reorganisationTooDeep(depth: 0, height: height)),
      before: .opening),
  ]

  @Test("each refusal has its place", arguments: parties + network + cheats + miners)
  func refused(item: Case) throws {
    var world = try World.after(item.before, terms: item.terms, waiving: item.waived)
    let before = world.standing
    #expect(throws: item.refusal) { _ = try world.apply(item.move) }
    #expect(world.standing == before)
  }

  @Test("the move of a story that cannot happen is named by its number")
  func faultIsNamed() {
    let scenario = Scenario.sample(moves: [.open, .wake(.payer), .exchange])
    #expect(
      throws: ScenarioFault.self
    ) { _ = try scenario.run() }
    do throws(ScenarioFault) { _ = try scenario.run() } catch {
      #expect(error.index == 1)
      #expect(error.move == .wake(.payer))
      #expect(error.reason == .partyIsAwake(.payer))
    }
  }

  @Test("miners that wait no longer than they may are believed")
  func withinDelay() throws {
    var world = try World.after([.open, .exchange])
    let events = try world.make([.mine(1, .only([])), .mine(1, .mempool)])
    #expect(events.mined == [.channel(.funding)])
  }
}
