public import Filecoin

/// What a channel's contract sees of the chain while it is called.
public struct CallContext {
  /// The epoch of the block that has the call.
  public var epoch: Epoch
  /// Who calls.
  public var caller: ActorID
  /// How many epochs pass from settling to collecting.
  public var settleDelay: Int64
  /// The rules that the contract holds to.
  public var rules: ContractRules
  /// Finds the actor that an address leads to.
  public var resolve: (Address) -> ActorID?
  /// Says whether an actor exists, and not just its number.
  public var exists: (ActorID) -> Bool
  /// Says whether an actor has signed a voucher: with the voucher's signature, whatever its type.
  public var authenticates: (ActorID, SignedVoucher) -> Bool
  /// Makes the call that a voucher asks for.
  public var call: (VoucherCall) -> ExitCode
  /// Pays out of the channel.
  public var pay: (ActorID, TokenAmount) -> ExitCode

  /// Describes a chain; where nothing else is said, every call and payment succeeds.
  public init(
    epoch: Epoch, caller: ActorID, settleDelay: Int64 = LedgerParameters.publishedSettleDelay,
    rules: ContractRules = .published,
    resolve: @escaping (Address) -> ActorID? = { $0.id.map(ActorID.init) },
    exists: @escaping (ActorID) -> Bool = { _ in true },
    authenticates: @escaping (ActorID, SignedVoucher) -> Bool,
    call: @escaping (VoucherCall) -> ExitCode = { _ in .ok },
    pay: @escaping (ActorID, TokenAmount) -> ExitCode = { _, _ in .ok }
  ) {
    self.epoch = epoch
    self.caller = caller
    self.settleDelay = settleDelay
    self.rules = rules
    self.resolve = resolve
    self.exists = exists
    self.authenticates = authenticates
    self.call = call
    self.pay = pay
  }
}
