internal import AccountLedger
internal import Channels
public import Filecoin
internal import Secp256k1
internal import Simulation

extension Voucher.Bounds {
  /// Where the futures begin.
  public enum Start: String, CaseIterable, Hashable, Sendable {
    /// Before the payer has put anything in.
    case nothing
    /// With an empty book.
    case open
    /// With two lanes on the book: lane 0 for 2 FIL and lane 1 for 1 FIL.
    case handedIn = "handed-in"
    /// With 1 FIL in each of 256 lanes on the book.
    case manyLanes = "many-lanes"
    /// With one voucher for 1 FIL, and a settle in the last block.
    case closing
    /// With a channel that was settled with one voucher for 2 FIL in it, and another of the same
    /// pair.
    case twoChannels = "two-channels"
  }

  /// The channel that the prologue opens.
  public var channel: Address {
    let payer = wallets.addresses[.payer]
    return .robustAddress(creator: payer, nonce: 0, created: 0)
  }

  /// A voucher of the first channel, as the payer signs it.
  public func voucher(_ wish: Voucher.VoucherWish, nonce: UInt64) -> SignedVoucher {
    wish.voucher(in: channel, nonce: nonce).signed(with: wallets.secrets[.payer])
  }

  private var wallets: Voucher.AccountWallets {
    Voucher.AccountWallets(
      Scenario(name: "exploration", about: "", seed: "exploration", terms: terms, moves: []))
  }

  /// The payee hands both lanes in.
  var handingIn: Moves<Voucher> {
    let two = voucher(Voucher.VoucherWish(lane: 0, amount: .fil(2)), nonce: 1)
    let one = voucher(Voucher.VoucherWish(lane: 1, amount: .fil(1)), nonce: 1)
    return [
      .order(.payee, .submit(two, channel: nil, secret: [])),
      .order(.payee, .submit(one, channel: nil, secret: [])), .mine(1, .mempool),
    ]
  }

  /// The payer pays 1 FIL in each of 256 lanes, and the payee hands all of them in.
  var fillingLanes: Moves<Voucher> {
    let lanes = UInt64(0)..<256
    let vouchers = lanes.map {
      voucher(Voucher.VoucherWish(lane: $0, amount: .fil(1)), nonce: 1)
    }
    return Moves(
      lanes.map { .pay(.fil(1), lane: $0) } + [.exchange]
        + vouchers.map { .order(.payee, .submit($0, channel: nil, secret: [])) }
        + [.mine(1, .mempool)])
  }
}
