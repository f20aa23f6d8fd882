import Bitcoin
import Testing

@testable import MockLedger

@Suite("Mining")
struct MiningTests {
  static let anyone = Script([Opcode.push1.rawValue])

  @Test("what one ledger mines another accepts, block by block")
  func replay() throws {
    var ledger = Ledger()
    let blocks = ledger.mine(320, to: Self.anyone)
    #expect(ledger.height.value == 320 && blocks.last?.hash == ledger.tip)
    var other = Ledger()
    other.setClock(to: ledger.now)
    for block in blocks { #expect(other.submit(block) == .accepted) }
    #expect(other.tip == ledger.tip)
    try other.checkSupply()
  }
}
