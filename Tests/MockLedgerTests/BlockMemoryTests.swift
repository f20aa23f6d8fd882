import Bitcoin
import MockLedger
import Testing

@Suite("Remembered blocks")
struct BlockMemoryTests {
  private static let script = Script([0x51])
  private static let other = Script([0x52])

  /// A ledger that remembers its blocks, after a copy has looked ahead.
  private static var foreseen: (ledger: Ledger, blocks: [Block]) {
    var ledger = Ledger()
    ledger.rememberBlocks()
    var ahead = ledger
    return (ledger, ahead.mine(5, to: script))
  }

  /// What happens to a ledger before it mines.
  private static let changes: [@Sendable (inout Ledger) -> Void] = [
    { _ in },
    { $0.setClock(to: $0.now + 100) },
    { $0.blockInterval = 60 },
    { $0.mine(2, to: script) },
    { $0.mine(1, to: other) },
    { ledger in
      // Another branch is known, and wins in the end.
      var rival = Ledger()
      let branch = rival.mine(1, to: other) + rival.mine(2, to: script)
      ledger.mine(1, to: script)
      for block in branch { ledger.submit(block) }
    },
  ]

  @Test("a ledger that remembers mines what one mines that does not", arguments: 0..<6)
  func minesTheSame(_ index: Int) throws {
    var ledger = Self.foreseen.ledger
    var plain = Ledger()
    Self.changes[index](&ledger)
    Self.changes[index](&plain)
    #expect(ledger.mine(6, to: Self.script) == plain.mine(6, to: Self.script))
    #expect(ledger.tip == plain.tip)
    #expect(ledger.now == plain.now)
    #expect(try ledger.checkSupply() == plain.checkSupply())
  }

  @Test("what was foreseen is what is mined if nothing else happens")
  func keepsForesight() {
    var (ledger, blocks) = Self.foreseen
    #expect(ledger.mine(5, to: Self.script) == blocks)
  }
}
