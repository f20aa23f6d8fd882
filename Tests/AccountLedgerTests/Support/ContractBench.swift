import Filecoin
import Hashing
import Testing

@testable import AccountLedger

/// A contract by itself: channel 100 of payer 101 and payee 102.
struct ContractBench: Sendable {
  static let channel = ActorID(100)
  static let from = ActorID(101)
  static let to = ActorID(102)
  static let stranger = ActorID(103)

  let payer: Person
  let payee: Person
  var state = ChannelState(from: from, to: to)
  var balance: TokenAmount = 100
  var caller = to
  var epoch: Epoch = 10
  var rules = ContractRules.published
  var settleDelay = LedgerParameters.publishedSettleDelay
  var extraExit = ExitCode.ok
  var payoutExits: [ActorID: ExitCode] = [:]
  /// What the voucher that is submitted looks like, before it is signed by the payer.
  var voucher = SignedVoucher(channel: channel.address, lane: 0, nonce: 1, amount: 10)
  var secret: [UInt8] = []

  init() throws {
    payer = try Person("payer")
    payee = try Person("payee")
  }

  var contract: ChannelContract {
    ChannelContract(id: Self.channel, state: state, balance: balance)
  }

  var context: CallContext {
    let keys = [Self.from: payer.address, Self.to: payee.address]
    let (extraExit, payoutExits) = (extraExit, payoutExits)
    return CallContext(
      epoch: epoch, caller: caller, settleDelay: settleDelay, rules: rules,
      exists: { $0 != ActorID(999) },
      authenticates: { signer, voucher in
        guard let key = keys[signer] else { return false }
        return (try? voucher.signer()) == key
      },
      call: { _ in extraExit },
      pay: { party, _ in payoutExits[party] ?? .ok })
  }

  /// The call that submits the voucher with the payer's signature.
  var update: ContractCall { .update(voucher.signed(with: payer.key), secret: secret) }

  func outcome(of call: ContractCall) throws(ContractRefusal) -> ContractOutcome {
    try contract.outcome(of: call, in: context)
  }

  /// Submits the voucher, and goes on with the state that comes of it.
  mutating func redeem() throws {
    guard case .changed(let next) = try outcome(of: update) else { return }
    state = next
  }

  func refusal(of call: ContractCall) -> ContractRefusal? {
    do throws(ContractRefusal) {
      _ = try outcome(of: call)
      return nil
    } catch { return error }
  }
}

extension LaneTable {
  init(_ lanes: [LaneNumber: Lane]) {
    self.init()
    for (number, lane) in lanes { self[number] = lane }
  }
}
