import Channels
import Filecoin
import Simulation
import Testing

@testable import AccountLedger
@testable import Voucher

/// A signature is looked at once in a world, by whomever it comes to first.
@Suite("What wallets and their ledger remember")
struct SharedMemoryTests {
  private func scenario() throws -> Scenario<Voucher> {
    var terms = Voucher.Terms.usual
    terms.settleDelay = 9
    return Scenario(
      name: "memory", about: "A payment.", seed: "memory", terms: terms,
      moves: [
        .addFunds(.fil(10)), .mine(7, .mempool), .pay(.fil(2)), .exchange, .pay(.fil(2)),
        .exchange, .settle(.payer), .mine(20, .mempool), .collect(.payee), .mine(2, .mempool),
      ])
  }

  @Test("both wallets and the ledger of a world have one memory, after a restart, too")
  func shared() throws {
    let scenario = try scenario()
    let wallets = Voucher.wallets(for: scenario)
    let ledger = Voucher.layer(for: scenario, wallets).ledger
    #expect(ledger.memory === wallets.memory)
    for role in PaymentRole.allCases {
      let party = Voucher.party(role, for: scenario, wallets)
      #expect(party.wallet.memory === wallets.memory)
      #expect(party.restored(from: nil).wallet.memory === wallets.memory)
    }
  }

  @Test("a session computes as many signers as it has signatures")
  func once() throws {
    let scenario = try scenario()
    var world = World(scenario)
    var signatures: Set<[UInt8]> = []
    for move in scenario.moves {
      for event in try world.apply(move) {
        switch event {
        case .sent(_, let message): signatures.insert(message.voucher.signature?.data ?? [])
        case .ledger(.sent(_, _, let message, _)): signatures.insert(message.signature.data)
        default: break
        }
      }
    }
    #expect(signatures.count == 6)
    #expect(world.layer.wallets.memory.computedCount == signatures.count)
  }

  @Test("a voucher that was checked is not looked at again by dry runs")
  func dryRuns() throws {
    let wallet = try Situation.wallet(of: Parties.to)
    let voucher = Situation.voucher()
    for _ in 0..<3 {
      try wallet.check(voucher, in: Parties.channel)
      #expect(wallet.verdicts(on: voucher, in: Parties.channel).agree)
    }
    #expect(wallet.memory.computedCount == 1)
  }

  @Test("what is remembered makes no difference between values")
  func equality() throws {
    let wallet = try Situation.wallet(of: Parties.to)
    let other = try Situation.wallet(of: Parties.to)
    try wallet.check(Situation.voucher(), in: Parties.channel)
    #expect(wallet == other)
    #expect(Set([wallet, other]).count == 1)
    #expect(wallet.memory !== other.memory)
  }

  @Test("a small memory forgets, and answers alike")
  func small() throws {
    let memory = SignatureMemory(capacity: 0)
    let vouchers = (1...4).map { nonce in
      Situation.voucher { $0.nonce = UInt64(nonce) }
    }
    for _ in 0..<2 {
      for voucher in vouchers {
        let data = try #require(voucher.signature?.data)
        #expect(memory.signer(of: voucher.digest, with: data) == Parties.from.address)
        #expect(memory.signer(of: voucher.digest, with: Array(data.dropLast())) == nil)
      }
    }
    #expect(memory.computedCount == 16)
  }
}
