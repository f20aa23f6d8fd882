import Bitcoin
import Channels
import Testing

@testable import Simulation

@Suite("What parties hold")
struct HoldingsTests {
  @Test("a refused move gives back what it was lent")
  func survivesRefusal() throws {
    var world = try World.after(.opening + .payments(2))
    let before = world.holdings
    #expect(throws: MoveRefusal.partyIsAwake(.payer)) { try world.apply(.wake(.payer)) }
    #expect(world.holdings == before)
    #expect(before.payer.count == 4)
    let events = try world.apply(.broadcast(by: .payer, .refund, nil))
    #expect(!events.isEmpty)
  }

  @Test("a copy goes its own way")
  func copiesAreIndependent() throws {
    let world = try World.after(.opening + .payments(2))
    var future = world
    _ = try future.apply(.pay(.sat(100_000)))
    _ = try future.apply(.exchange)
    #expect(future.holdings.payer.count == world.holdings.payer.count + 1)
    #expect(Array(future.holdings.payer.dropLast()) == world.holdings.payer)
  }

  @Test("a value for each side is changed in place, and only for that side")
  func changesOneSide() {
    var numbers = PerRole(payer: [1], payee: [2])
    numbers[.payer].append(3)
    numbers[.payee].removeAll()
    #expect(numbers == PerRole(payer: [1, 3], payee: []))
  }
}
