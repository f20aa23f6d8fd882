import Channels
import Checker
import Simulation
import TestSupport
import Testing
import Voucher

@Suite("Random futures of a voucher channel")
struct FuzzTests {
  @Test("all promises hold in random futures")
  func holds() {
    let runs = Campaign.isOn ? 5_000 : 20
    let fuzzer = Fuzzer(MoveWeights<Voucher>(length: 80), seed: 1, runs: runs)
    let failure = fuzzer.run().failure
    #expect(failure == nil, "\(String(describing: failure?.breach?.scenario.text))")
  }

  @Test("they find what a rule is there for", .enabled(if: Campaign.isOn))
  func breaks() {
    let weights = MoveWeights<Voucher>(length: 80, waived: [.boundedMinimumHeight])
    let fuzzer = Fuzzer(weights, seed: 1, runs: 2_000)
    #expect(fuzzer.run().failure?.breach?.promise == .noHostage)
  }

  @Test("a person is offered moves that can happen")
  func played() throws {
    let world = try SmallWorlds.small.scenario().end()
    #expect(world.possibleMoves.contains(.pay(.fil(1))))
    #expect(world.possibleMoves.contains(.trick(.settle(.payee))))
    #expect(world.possibleMoves.contains(.mine(1, .mempool)))
  }
}
