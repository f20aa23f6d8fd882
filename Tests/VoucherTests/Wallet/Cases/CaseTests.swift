import TestSupport
import Testing

@Suite("Published cases of wallets", .enabled(if: Vectors.arePresent, Vectors.absence))
struct CaseTests {
  @Test("a wallet alone does what the published tests say", arguments: try WalletCase.alone())
  func alone(_ known: WalletCase) throws {
    var bench = try Bench(known, restarts: false)
    try bench.play()
  }

  @Test(
    "a wallet that is made anew of its record after each step goes on as if nothing was",
    arguments: try WalletCase.alone())
  func restarting(_ known: WalletCase) throws {
    var bench = try Bench(known, restarts: true)
    try bench.play()
  }

  @Test("two wallets on a ledger do what two nodes did", arguments: try WalletCase.onLedger())
  func onLedger(_ known: WalletCase) throws {
    var bench = try LedgerBench(known, restarts: false)
    try bench.play()
  }

  @Test(
    "two wallets that are made anew of their records at each epoch do the same",
    arguments: try WalletCase.onLedger())
  func restartingOnLedger(_ known: WalletCase) throws {
    var bench = try LedgerBench(known, restarts: true)
    try bench.play()
  }

  @Test("no case is left out")
  func complete() throws {
    #expect(try WalletCase.alone().count + WalletCase.onLedger().count == 54)
  }
}
