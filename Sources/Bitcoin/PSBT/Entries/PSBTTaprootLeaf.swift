/// A script of a taproot output and the control block that proves it.
public struct PSBTTaprootLeaf: PSBTEntry {
  /// The version, the internal key, and the hashes up to the root.
  public let controlBlock: [UInt8]
  /// The leaf's script.
  public let script: Script
  /// The leaf's version.
  public let version: UInt8

  /// Refuses a control block that is not 33 bytes and whole hashes of 32.
  public init(
    controlBlock: [UInt8], script: Script, version: UInt8
  ) throws(PSBTFieldFault) {
    guard controlBlock.count >= 33, (controlBlock.count - 33).isMultiple(of: 32) else {
      throw .controlBlockLength(controlBlock.count)
    }
    self.controlBlock = controlBlock
    self.script = script
    self.version = version
  }

  init(keyData: [UInt8], value: [UInt8]) throws(PSBTFieldFault) {
    guard let version = value.last else { throw .missingLeafVersion }
    try self.init(
      controlBlock: keyData, script: Script(Array(value.dropLast())), version: version)
  }

  var keyData: [UInt8] { controlBlock }
  var value: [UInt8] { script.bytes + [version] }

  /// Core's order: by script and version, then the shortest control block first.
  func precedes(_ other: PSBTTaprootLeaf) -> Bool {
    if script != other.script {
      return script.bytes.lexicographicallyPrecedes(other.script.bytes)
    }
    if version != other.version { return version < other.version }
    if controlBlock.count != other.controlBlock.count {
      return controlBlock.count < other.controlBlock.count
    }
    return controlBlock.lexicographicallyPrecedes(other.controlBlock)
  }
}
