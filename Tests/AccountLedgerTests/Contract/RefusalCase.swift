import Filecoin
import Hashing
import Testing

@testable import AccountLedger

/// One change that makes the contract refuse, and the refusal that it must give.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let exit: ExitCode
  let fault: ContractFault
  var possibleFrom: Epoch?
  let call: @Sendable (ContractBench) -> ContractCall
  let change: @Sendable (inout ContractBench) -> Void

  init(
    _ name: String, _ exit: ExitCode, _ fault: ContractFault, possibleFrom: Epoch? = nil,
    call: @escaping @Sendable (ContractBench) -> ContractCall = { $0.update },
    change: @escaping @Sendable (inout ContractBench) -> Void
  ) {
    testDescription = name
    self.exit = exit
    self.fault = fault
    self.possibleFrom = possibleFrom
    self.call = call
    self.change = change
  }
}

extension RefusalCase {
  /// Of vouchers as such, in the order of the contract's checks.
  static let admission: [RefusalCase] = [
    RefusalCase(
      "a stranger submits", .forbidden,
      .callerNoParty(
        ContractBench.stranger, from: ContractBench.from, to: ContractBench.to, calling: .update)
    ) { $0.caller = ContractBench.stranger },
    RefusalCase(
      "no signature", .illegalArgument, .unsigned, call: { .update($0.voucher, secret: []) }
    ) { _ in },
    RefusalCase(
      "at the epoch of settling", .updateAfterSettled, .settled(at: 10, now: 10)
    ) { $0.state.settlingAt = 10 },
    RefusalCase(
      "a secret of 257 bytes", .illegalArgument, .secretTooLong(257, limit: 256)
    ) { $0.secret = [UInt8](repeating: 0, count: 257) },
    RefusalCase(
      "the payer submits what the payer signed", .illegalArgument,
      .notSigned(by: ContractBench.to)
    ) { $0.caller = ContractBench.from },
    RefusalCase(
      "an address that leads nowhere", .illegalArgument,
      .channelUnresolved(Address(actorData: [1]))
    ) { $0.voucher.channel = Address(actorData: [1]) },
    RefusalCase(
      "another channel", .illegalArgument, .otherChannel(ActorID(7), called: ContractBench.channel)
    ) { $0.voucher.channel = Address(uncheckedID: 7) },
    RefusalCase(
      "one epoch early", .illegalArgument,
      .tooEarly(now: 10, window: VoucherWindow(first: 11, last: nil)), possibleFrom: 11
    ) { $0.voucher.timeLockMin = 11 },
    RefusalCase(
      "early, and never on time", .illegalArgument,
      .tooEarly(now: 10, window: VoucherWindow(first: 20, last: 19))
    ) {
      $0.voucher.timeLockMin = 20
      $0.state.settlingAt = 20
    },
    RefusalCase(
      "one epoch late", .illegalArgument,
      .tooLate(now: 10, window: VoucherWindow(first: 0, last: 9))
    ) { $0.voucher.timeLockMax = 9 },
    RefusalCase("a negative amount", .illegalArgument, .negativeAmount(-1)) {
      $0.voucher.amount = -1
    },
    RefusalCase(
      "another secret", .illegalArgument,
      .wrongSecret(hash: blake2b([2]), lock: blake2b([1]))
    ) {
      $0.voucher.secretHash = blake2b([1])
      $0.secret = [2]
    },
    RefusalCase(
      "the call that it asks for fails", .unspecified, .extraCallFailed(extra, .unspecified)
    ) {
      $0.voucher.extra = extra
      $0.extraExit = .unspecified
    },
  ]

  /// Of vouchers beside the lanes and the balance, in the order of the contract's checks.
  static let redemption: [RefusalCase] = [
    RefusalCase(
      "a lane of 64 bits", .illegalArgument,
      .laneNumberTooHigh(1 << 63, limit: (1 << 63) - 1)
    ) { $0.voucher.lane = 1 << 63 },
    RefusalCase("the same nonce", .illegalArgument, .staleNonce(lane: 0, stored: 1, voucher: 1)) {
      $0.state.lanes[0] = Lane(redeemed: 1, nonce: 1)
    },
    RefusalCase("a lower nonce", .illegalArgument, .staleNonce(lane: 0, stored: 2, voucher: 1)) {
      $0.state.lanes[0] = Lane(redeemed: 1, nonce: 2)
    },
    RefusalCase("its own lane merged", .illegalArgument, .mergesOwnLane(0)) {
      $0.voucher.merges = [LaneMerge(lane: 0, nonce: 9)]
    },
    RefusalCase("an unknown lane merged", .illegalArgument, .mergesUnknownLane(5)) {
      $0.voucher.merges = [LaneMerge(lane: 5, nonce: 9)]
    },
    RefusalCase(
      "a lane of 64 bits merged", .illegalArgument,
      .laneNumberTooHigh(.max, limit: (1 << 63) - 1)
    ) { $0.voucher.merges = [LaneMerge(lane: .max, nonce: 9)] },
    RefusalCase(
      "a merge of the same nonce", .illegalArgument, .staleMerge(lane: 5, stored: 9, merge: 9)
    ) {
      $0.state.lanes[5] = Lane(redeemed: 1, nonce: 9)
      $0.voucher.merges = [LaneMerge(lane: 5, nonce: 9)]
    },
    RefusalCase("less than nothing owed", .illegalArgument, .negativeToSend(-1)) {
      $0.state.toSend = 9
      $0.state.lanes[0] = Lane(redeemed: 20, nonce: 0)
    },
    RefusalCase(
      "more owed than there is", .illegalArgument, .notCovered(toSend: 101, balance: 100)
    ) { $0.voucher.amount = 101 },
  ]

  /// Of a channel's beginning and end.
  static let life: [RefusalCase] = [
    RefusalCase(
      "anyone constructs", .forbidden, .callerCreatesNoActors(ContractBench.to), call: construct
    ) { _ in },
    RefusalCase(
      "a channel is constructed again", .illegalState, .constructedBefore, call: construct
    ) { $0.caller = .initial },
    RefusalCase(
      "a payee without a number", .illegalArgument, .partyUnresolved(Address(actorData: [1])),
      call: { _ in
        .construct(ConstructorParams(from: Address(uncheckedID: 5), to: Address(actorData: [1])))
      }
    ) { $0.caller = .initial },
    RefusalCase(
      "a payer without an actor", .notFound, .partyMissing(ActorID(999)),
      call: { _ in
        .construct(
          ConstructorParams(from: Address(uncheckedID: 999), to: Address(uncheckedID: 5)))
      }
    ) { $0.caller = .initial },
    RefusalCase(
      "a stranger settles", .forbidden,
      .callerNoParty(
        ContractBench.stranger, from: ContractBench.from, to: ContractBench.to, calling: .settle),
      call: { _ in .settle }
    ) { $0.caller = ContractBench.stranger },
    RefusalCase(
      "settled before", .illegalState, .settling(at: 500), call: { _ in .settle }
    ) { $0.state.settlingAt = 500 },
    RefusalCase(
      "a stranger collects", .forbidden,
      .callerNoParty(
        ContractBench.stranger, from: ContractBench.from, to: ContractBench.to, calling: .collect),
      call: { _ in .collect }
    ) {
      $0.caller = ContractBench.stranger
      $0.state.settlingAt = 1
    },
    RefusalCase("never settled", .forbidden, .neverSettled, call: { _ in .collect }) { _ in },
    RefusalCase(
      "collected one epoch early", .forbidden, .stillSettling(until: 11, now: 10),
      possibleFrom: 11, call: { _ in .collect }
    ) { $0.state.settlingAt = 11 },
    RefusalCase(
      "more owed than there is at the end", .insufficientFunds,
      .payoutNotCovered(toSend: 101, balance: 100), call: { _ in .collect }
    ) {
      $0.state.settlingAt = 10
      $0.state.toSend = 101
    },
    RefusalCase(
      "the payee cannot be paid", .unspecified,
      .payoutFailed(ContractBench.to, .unspecified), call: { _ in .collect }
    ) {
      $0.state.settlingAt = 10
      $0.payoutExits[ContractBench.to] = .unspecified
    },
  ]

  private static let extra = VoucherCall(actor: Address(uncheckedID: 104), method: 2, params: [1])
  private static let construct: @Sendable (ContractBench) -> ContractCall = { _ in
    .construct(ConstructorParams(from: Address(uncheckedID: 5), to: Address(uncheckedID: 6)))
  }
}

func blake2b(_ bytes: [UInt8]) -> [UInt8] {
  let digest: Digest<32> = BLAKE2b.hash(bytes)
  return digest.array
}
