import Channels
import Testing

@testable import Checker
@testable import Simulation
@testable import Timelock

@Suite("A refusal that changes nothing")
struct SoundnessTests {
  /// A payee that closes, and that the payer's request for an update has yet to reach.
  private static func closing() throws -> World<Timelock> {
    let story = SmallWorlds.changed { $0.allowance.partings = 1 }
      .scenario([ModelAction([.pay(Timelock.Bounds.unit), .close(.payee)])])
    return try story.end().marked
  }

  @Test("is seen where the participant that is remembered has stored another number of records")
  func remembered() throws {
    let world = try Self.closing()
    var other = world
    var participant = other.seats[PaymentRole.payee.index].content
    guard case .payee(var payee) = participant.party else {
      Issue.record("the payee has a payee's state machine")
      return
    }
    payee.records += 1
    participant.party = .payee(payee)
    other.seats[PaymentRole.payee.index] = Part(participant, .atOnce)
    #expect(other.mark(of: .payee) == world.mark(of: .payee) && other[.payee] != world[.payee])

    let memory = ModelMemory<Timelock>()
    var party = world[.payee]
    #expect(throws: Timelock.Refusal.self) {
      try world.hear(0, by: &party, remembering: memory.worlds)
    }
    #expect(memory.isSound(other, .payee, message: 0))
  }
}
