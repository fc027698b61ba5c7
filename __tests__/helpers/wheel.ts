export {makeSdist} from '../../scripts/sdist.ts'
export {type Made, makeWheel, type WheelSpec, wheelBytes, wheelFilename} from '../../scripts/wheel.ts'
