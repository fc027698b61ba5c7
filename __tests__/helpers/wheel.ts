export {makeSdist, type SdistSpec} from '../../scripts/sdist.ts'
export {type Made, makeWheel, moduleName, type WheelSpec, wheelBytes, wheelFilename} from '../../scripts/wheel.ts'
