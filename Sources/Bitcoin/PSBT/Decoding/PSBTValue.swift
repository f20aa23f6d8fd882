internal import Hashing

/// The value of a field that a map has at most once.
protocol PSBTValue {
  init(psbtValue: [UInt8]) throws(PSBTFieldFault)
  var psbtValue: [UInt8] { get }
}

/// Fields that encode a value just as a transaction does.
extension PSBTValue where Self: WireFormat {
  init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
    do { try self.init(decoding: psbtValue) } catch { throw .value(error) }
  }

  var psbtValue: [UInt8] { encoded }
}

extension Transaction: PSBTValue {}
extension TransactionOutput: PSBTValue {}
extension Witness: PSBTValue {}

/// A field holds a script without its length, which is the field's own.
extension Script: PSBTValue {
  init(psbtValue: [UInt8]) {
    self.init(psbtValue)
  }

  var psbtValue: [UInt8] { bytes }
}

extension UInt32: PSBTValue {
  init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
    var reader = ByteReader(psbtValue)
    do throws(CodecError) {
      self = try reader.readInteger()
      try reader.finish()
    } catch {
      throw .value(error)
    }
  }

  var psbtValue: [UInt8] {
    var buffer = ByteBuffer(capacity: 4)
    buffer.write(self)
    return buffer.bytes
  }
}

extension SighashType: PSBTValue {
  init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
    self.init(rawValue: try UInt32(psbtValue: psbtValue))
  }

  var psbtValue: [UInt8] { rawValue.psbtValue }
}

/// Taproot's internal key and merkle root.
extension Digest<32>: PSBTValue {
  init(psbtValue: [UInt8]) throws(PSBTFieldFault) {
    var reader = ByteReader(psbtValue)
    do throws(CodecError) {
      self = try reader.readDigest()
      try reader.finish()
    } catch {
      throw .value(error)
    }
  }

  var psbtValue: [UInt8] { array }
}
