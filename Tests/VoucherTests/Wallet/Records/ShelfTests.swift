import AccountLedger
import ExactJSON
import Filecoin
import Testing

@testable import Voucher

/// What a wallet knows without looking through its vouchers is what looking through them tells.
@Suite("Vouchers on a shelf")
struct ShelfTests {
  /// Vouchers of a few lanes, many of which have the same nonce or the same amount.
  private func vouchers(
    _ count: Int, merging: Bool, _ numbers: inout Numbers
  ) -> [Voucher.StoredVoucher] {
    (0..<count).map { _ in
      var voucher = SignedVoucher(
        channel: Parties.channel, lane: .random(in: 0...3, using: &numbers),
        nonce: .random(in: 0...5, using: &numbers),
        amount: TokenAmount(.random(in: -2...9, using: &numbers)))
      if merging, Int.random(in: 0...3, using: &numbers) == 0 {
        voucher.merges = [
          LaneMerge(
            lane: .random(in: 0...3, using: &numbers), nonce: .random(in: 0...6, using: &numbers))
        ]
      }
      voucher.minSettleHeight = Epoch(.random(in: 0...1, using: &numbers))
      return Voucher.StoredVoucher(
        voucher, isSubmitted: .random(using: &numbers), isApart: .random(using: &numbers))
    }
  }

  private func table(_ numbers: inout Numbers) -> LaneTable {
    var table = LaneTable()
    for lane: UInt64 in 0...4 where Bool.random(using: &numbers) {
      table[lane] = Lane(
        redeemed: TokenAmount(.random(in: 0...9, using: &numbers)),
        nonce: .random(in: 0...5, using: &numbers))
    }
    return table
  }

  private func wallet(
    _ vouchers: [Voucher.StoredVoucher], _ table: LaneTable
  ) throws -> Voucher.Wallet {
    var facts = Situation.facts(balance: 1_000)
    facts.channels[0].state.lanes = table
    var wallet = try Situation.wallet(
      of: Parties.to, rules: .published.waiving(.amountRises), facts: facts)
    for stored in vouchers { wallet.store.channels[0].shelf.append(stored) }
    return wallet
  }

  @Test("lanes stand where a walk through all vouchers puts them", arguments: [false, true])
  func standings(merging: Bool) throws {
    var numbers = Numbers(state: merging ? 1 : 2)
    for round in 0..<400 {
      let vouchers = vouchers(round % 20, merging: merging, &numbers)
      let table = table(&numbers)
      let wallet = try wallet(vouchers, table)
      for counting in [Voucher.Counting.everything, .accepted] {
        let standings = wallet.standing(of: wallet.store.channels[0], counting: counting)
        var walked = Voucher.LaneStandings(table)
        for stored in vouchers where counting == .everything || !stored.isApart {
          walked.apply(stored.voucher)
        }
        #expect(standings.total == walked.total)
        for lane: UInt64 in 0...5 { #expect(standings[lane] == walked[lane]) }
        let sum = (0...5).reduce(TokenAmount.zero) { $0 + (walked[$1]?.redeemed ?? .zero) }
        #expect(walked.total == sum)
      }
    }
  }

  @Test("a voucher is found where the first one with all of its bytes stands")
  func places() {
    var numbers = Numbers(state: 3)
    for round in 0..<100 {
      let vouchers = vouchers(round, merging: true, &numbers)
      let shelf = Voucher.VoucherShelf(vouchers)
      for stored in vouchers + self.vouchers(5, merging: true, &numbers) {
        #expect(
          shelf.place(of: stored.voucher)
            == vouchers.firstIndex { $0.voucher == stored.voucher })
      }
    }
  }

  @Test("a restart from what was written changes no answer, and neither does what is kept apart")
  func restart() throws {
    var numbers = Numbers(state: 4)
    for round in 0..<100 {
      var wallet = try wallet(vouchers(round % 15, merging: round % 3 == 0, &numbers), LaneTable())
      for stored in wallet.store.channels[0].vouchers where Bool.random(using: &numbers) {
        let place = try #require(wallet.store.channels[0].shelf.place(of: stored.voucher))
        wallet.store.channels[0].shelf.keep(place, apart: .random(using: &numbers))
      }
      let written = wallet.store.json.bytes()
      let read = try Voucher.WalletStore(json: try JSON(parsing: written))
      #expect(read == wallet.store)
      for counting in [Voucher.Counting.everything, .accepted] {
        let before = wallet.standing(of: wallet.store.channels[0], counting: counting)
        let after = wallet.standing(of: read.channels[0], counting: counting)
        #expect(before.total == after.total)
        for lane: UInt64 in 0...5 { #expect(before[lane] == after[lane]) }
      }
    }
  }

  @Test("the best of a lane is the first of the highest that the contract would take")
  func best() throws {
    var numbers = Numbers(state: 5)
    for round in 0..<60 {
      var wallet = try wallet([], LaneTable())
      for stored in vouchers(round % 12, merging: false, &numbers) {
        let signed = stored.voucher.signed(with: Parties.from)
        wallet.store.channels[0].shelf.append(Voucher.StoredVoucher(signed))
      }
      var best: [LaneNumber: SignedVoucher] = [:]
      for judged in try wallet.spendability(of: Parties.channel) where judged.verdict.isSpendable {
        let voucher = judged.voucher
        if let other = best[voucher.lane], other.amount >= voucher.amount { continue }
        best[voucher.lane] = voucher
      }
      #expect(
        try wallet.bestSpendable(Parties.channel) == best.values.sorted { $0.lane < $1.lane })
    }
  }

  @Test("the next nonce follows the highest of its lane, whoever signed it")
  func nonces() throws {
    var wallet = try Situation.wallet(of: Parties.from, facts: Situation.facts(balance: 1_000))
    for (amount, nonce) in [(1, 1), (2, 2), (3, 3)] {
      let effects = try wallet.createVoucher(
        in: Parties.channel, Voucher.VoucherWish(amount: TokenAmount(amount)))
      guard case .voucher(let voucher)? = effects.first else { throw TwoNodes.Unexpected() }
      #expect(voucher.nonce == UInt64(nonce))
      #expect(wallet.store.channels[0].nextLane == 1)
    }
  }
}
