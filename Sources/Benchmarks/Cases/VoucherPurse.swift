import AccountLedger
import Filecoin
import Secp256k1
internal import Voucher

/// A payer's wallet with a channel in which it has made vouchers.
final class VoucherPurse {
  static let channel = Address(uncheckedID: 1_000)

  /// How many vouchers it begins with.
  let stored: Int
  private lazy var first: Voucher.Wallet = Self.filled(with: stored)
  /// The wallet that is growing; a lazy property would be copied at every change.
  private var wallet: Voucher.Wallet?
  private var made = 0
  private var checked = 0

  init(stored: Int) {
    self.stored = stored
  }

  /// Makes so many vouchers more. A small wallet begins anew before it has grown by much.
  func create(_ count: Int) -> UInt64 {
    guard var wallet = wallet.take() else {
      self.wallet = first
      return create(count)
    }
    var sum: UInt64 = 0
    for _ in 0..<count {
      if made >= max(16, stored) {
        wallet = first
        made = 0
      }
      made += 1
      sum &+= UInt64(Self.next(of: &wallet, amount: stored + made).signature?.data.count ?? 0)
    }
    self.wallet = wallet
    return sum
  }

  /// Good vouchers, none of which the wallet has.
  lazy var candidates: [SignedVoucher] = {
    (1...64).map { more in
      var copy = first
      return Self.next(of: &copy, amount: stored + more)
    }
  }()

  /// Checks so many vouchers, none of them as if it had been seen before.
  func check(_ count: Int) -> UInt64 {
    for _ in 0..<count {
      checked += 1
      do { try first.check(candidates[checked % candidates.count], in: Self.channel) } catch {
        preconditionFailure("it was made by the same wallet: \(error)")
      }
    }
    return UInt64(count)
  }

  private static func next(of wallet: inout Voucher.Wallet, amount: Int) -> SignedVoucher {
    do {
      let effects = try wallet.createVoucher(
        in: channel, Voucher.VoucherWish(amount: TokenAmount(atto: Int128(amount))))
      guard case .voucher(let voucher)? = effects.first else {
        preconditionFailure("a wallet that makes a voucher gives it")
      }
      return voucher
    } catch {
      preconditionFailure("the channel has money enough: \(error)")
    }
  }

  private static func filled(with stored: Int) -> Voucher.Wallet {
    do {
      let secret = try SecretKey([UInt8](repeating: 7, count: 32))
      // What it remembers is forgotten before it is asked again.
      var wallet = Voucher.Wallet(secret: secret, memory: SignatureMemory(capacity: 0))
      _ = wallet.look(facts(of: Address(secret.publicKey)))
      try wallet.track(channel, as: .outbound)
      for amount in 0..<stored { _ = next(of: &wallet, amount: amount + 1) }
      return wallet
    } catch {
      preconditionFailure("a wallet can track a channel that it pays: \(error)")
    }
  }

  private static func facts(of payer: Address) -> Voucher.LedgerFacts {
    Voucher.LedgerFacts(
      epoch: Epoch(100),
      accounts: [
        Voucher.AccountFacts(address: payer, id: 100, nextNonce: 0, balance: .zero)
      ],
      channels: [
        Voucher.ChannelFacts(
          id: channel, from: payer, to: Address(actorData: [1]),
          balance: TokenAmount(atto: 1 << 100),
          state: ChannelState(from: ActorID(100), to: ActorID(101)))
      ])
  }
}
