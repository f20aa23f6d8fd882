public import Hashing

extension Script {
  /// Pays to a public key: `<key> OP_CHECKSIG`.
  public static func payToPublicKey(_ key: [UInt8]) -> Script {
    ScriptBuilder().adding(data: key).adding(.checkSig).script
  }

  /// Pays to the hash of a public key.
  ///
  ///     OP_DUP OP_HASH160 <hash> OP_EQUALVERIFY OP_CHECKSIG
  public static func payToPublicKeyHash(_ hash: Digest<20>) -> Script {
    ScriptBuilder().adding(.dup).adding(.hash160).adding(data: hash.array)
      .adding(.equalVerify).adding(.checkSig).script
  }

  /// Pays to the hash of a script: `OP_HASH160 <hash> OP_EQUAL`.
  public static func payToScriptHash(_ hash: Digest<20>) -> Script {
    ScriptBuilder().adding(.hash160).adding(data: hash.array).adding(.equal).script
  }

  /// Pays to any `required` of the keys, which sign in the given order.
  ///
  ///     <required> <key> … <key> <count> OP_CHECKMULTISIG
  public static func multisig(required: Int, keys: [[UInt8]]) -> Script {
    let head = ScriptBuilder().adding(number: Int64(required))
    return keys.reduce(head) { $0.adding(data: $1) }
      .adding(number: Int64(keys.count)).adding(.checkMultisig).script
  }

  /// Pays to a witness program: `<version> <program>`.
  public static func witness(version: Int, program: [UInt8]) -> Script {
    ScriptBuilder().adding(number: Int64(version)).adding(data: program).script
  }

  /// Pays to the hash of a witness script: `0 <SHA-256 of the script>`.
  public static func payToWitnessScriptHash(of script: Script) -> Script {
    witness(version: 0, program: SHA256.hash(script.bytes).array)
  }

  /// Pays to the hash of a public key, by witness: `0 <HASH160 of the key>`.
  public static func payToWitnessKeyHash(_ hash: Digest<20>) -> Script {
    witness(version: 0, program: hash.array)
  }

  /// Pays to a taproot output key, by its key path or script path: `1 <x-only key>`.
  public static func payToTaproot(_ outputKey: [UInt8]) -> Script {
    witness(version: 1, program: outputKey)
  }
}
