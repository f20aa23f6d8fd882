/// Something that takes any bytes from outside: it may refuse them, and must not fall over.
public struct FuzzTarget: Sendable {
  /// What it is called on the command line.
  public let name: String
  /// Bytes that it takes: the fuzzer starts from them.
  public let seeds: @Sendable () throws -> [[UInt8]]
  /// Reads the bytes, and traps where a promise is broken.
  public let run: @Sendable ([UInt8]) -> Void

  /// All of them.
  public static let all: [FuzzTarget] = [
    transaction, block, script, psbt, descriptor, address, scenario, message, record, fixture,
    ledger, engine, voucher, actor, tokens, call, params, lotus, wallet, contract, paych,
  ]

  /// A target with a fault, which the fuzzer must find: one that finds nothing proves nothing.
  public static let planted = FuzzTarget(
    name: "planted", seeds: { [Array("seed".utf8)] },
    run: { bytes in
      let word = Array("2of2".utf8)
      if bytes.count > 3, bytes[0] == word[0], bytes[1] == word[1], bytes[2] == word[2] {
        require(bytes[3] != word[3], "the planted fault was found")
      }
    })
}

extension FuzzTarget: CustomStringConvertible {
  public var description: String { name }
}

/// Ends the process where a promise is broken, in optimised code, too.
func require(_ condition: @autoclosure () -> Bool, _ promise: String) {
  if !condition() { fatalError(promise) }
}
