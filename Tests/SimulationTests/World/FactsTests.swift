import Bitcoin
import Channels
import Testing

@testable import Simulation

@Suite("What a party sees of the chain")
struct FactsTests {
  @Test("an output that a waiting transaction does not have is not seen there")
  func noSuchOutput() throws {
    let world = try World.after([.open, .exchange])
    let funding = try #require(world.fundingTransaction)
    let count = UInt32(funding.outputs.count)
    for index in 0...count {
      let watch = Watch(
        outPoint: OutPoint(txid: funding.txid, index: index), output: funding.outputs[0])
      // An output with the same script elsewhere is what the party is shown instead.
      let seen = OutPoint(txid: funding.txid, index: index < count ? index : 0)
      #expect(world.chain.content.facts(about: watch).funding == .waiting(seen))
    }
  }
}
