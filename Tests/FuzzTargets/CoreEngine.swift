import Bitcoin
import Foundation
import ScriptEngine

/// Bitcoin Core's script engine, from the library that `PAYCHAN_KERNEL` names.
final class CoreEngine: @unchecked Sendable {
  /// `nil` where no library is named; one that cannot be used ends the process.
  static let shared: CoreEngine? = ProcessInfo.processInfo.environment["PAYCHAN_KERNEL"]
    .map(CoreEngine.init)

  private typealias Pointer = UnsafeMutableRawPointer
  private typealias MakeFromBytes = @convention(c) (UnsafeRawPointer, Int) -> Pointer?
  private typealias MakeOutput = @convention(c) (Pointer, Int64) -> Pointer?
  private typealias Prepare =
    @convention(c) (Pointer, UnsafeMutablePointer<Pointer?>, Int) -> Pointer?
  private typealias Verify =
    @convention(c) (
      Pointer, Int64, Pointer, Pointer, UInt32, UInt32, UnsafeMutablePointer<UInt8>
    ) -> Int32
  private typealias Destroy = @convention(c) (Pointer) -> Void

  private let makeTransaction: MakeFromBytes
  private let destroyTransaction: Destroy
  private let makeScript: MakeFromBytes
  private let destroyScript: Destroy
  private let makeOutput: MakeOutput
  private let destroyOutput: Destroy
  private let prepare: Prepare
  private let destroyPrepared: Destroy
  private let verify: Verify

  private init(_ path: String) {
    guard let library = dlopen(path, RTLD_NOW) else {
      fatalError("PAYCHAN_KERNEL is no library: '\(path)'")
    }
    func function<Function>(_ name: String, _ type: Function.Type) -> Function {
      guard let symbol = dlsym(library, "btck_\(name)") else {
        fatalError("'\(path)' has no function btck_\(name)")
      }
      return unsafeBitCast(symbol, to: type)
    }
    makeTransaction = function("transaction_create", MakeFromBytes.self)
    destroyTransaction = function("transaction_destroy", Destroy.self)
    makeScript = function("script_pubkey_create", MakeFromBytes.self)
    destroyScript = function("script_pubkey_destroy", Destroy.self)
    makeOutput = function("transaction_output_create", MakeOutput.self)
    destroyOutput = function("transaction_output_destroy", Destroy.self)
    prepare = function("precomputed_transaction_data_create", Prepare.self)
    destroyPrepared = function("precomputed_transaction_data_destroy", Destroy.self)
    verify = function("script_pubkey_verify", Verify.self)
  }

  /// Whether the only input of a transaction may spend an output; the bits of the rules are Core's.
  func accepts(
    _ transaction: Transaction, spending output: TransactionOutput, flags: VerificationFlags
  ) -> Bool {
    let bytes = transaction.encoded
    guard let tx = makeTransaction(bytes, bytes.count),
      let script = makeScript(output.scriptPubKey.bytes, output.scriptPubKey.count),
      let spent = makeOutput(script, output.value.satoshis)
    else { fatalError("Core cannot read what was written") }
    defer {
      destroyOutput(spent)
      destroyScript(script)
      destroyTransaction(tx)
    }
    var outputs: [Pointer?] = [spent]
    guard let prepared = prepare(tx, &outputs, 1) else { fatalError("one output for one input") }
    defer { destroyPrepared(prepared) }
    var status: UInt8 = 0
    let answer = verify(
      script, output.value.satoshis, tx, prepared, 0, flags.rawValue, &status)
    precondition(status == 0, "Core takes these rules together: \(flags)")
    return answer == 1
  }
}
