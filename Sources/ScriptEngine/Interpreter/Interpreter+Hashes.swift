internal import Bitcoin
internal import Hashing

extension Interpreter {
  func digest(of item: [UInt8], by operation: Opcode) throws(ScriptError) -> [UInt8] {
    switch operation {
    case .ripemd160: RIPEMD160.hash(item).array
    case .sha1: SHA1.hash(item).array
    case .sha256: SHA256.hash(item).array
    case .hash160: Hash160.hash(item).array
    case .hash256: DoubleSHA256.hash(item).array
    default: throw .badOpcode
    }
  }
}
